package club;

import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public sealed interface ClubEvent {

    @Event("v1.Joined")
    @Materializer(insert = Member.class)
    record Joined(String id, String name, @Nullable Integer age, long points) implements ClubEvent {}

    @Event("v1.Called")
    @Materializer(update = Member.class)
    record Called(String id, @Nullable String as, boolean in) implements ClubEvent {}
}

package notes;

import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;
import io.livestore4j.annotations.Renamed;
import io.livestore4j.annotations.Upcast;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public sealed interface NoteEvent {

    @Event("v1.Written")
    record Written(String id, @Renamed("body") String text) implements NoteEvent {}

    @Event("v2.Written")
    record WrittenV2(
            String id,
            @Renamed("body") String text,
            @Renamed("labels") @Default("[\"new\"]") List<String> tags)
            implements NoteEvent {

        @Upcast
        static WrittenV2 up(Written old) {
            return new WrittenV2(old.id(), old.text(), List.of());
        }
    }

    @Event("v3.Written")
    @Materializer(insert = Note.class)
    record WrittenV3(
            String id,
            String text,
            List<String> tags,
            @Renamed("due") @Nullable String dueAt,
            @Renamed("by") Optional<Author> author)
            implements NoteEvent {

        @Upcast
        static WrittenV3 up(WrittenV2 old) {
            return new WrittenV3(old.id(), old.text(), old.tags(), null, Optional.empty());
        }
    }
}

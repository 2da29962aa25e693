package diary;

import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;

/** What the first release knew. */
public sealed interface FirstEvent {

    @Event("v1.PageWritten")
    record PageWritten(String id, String body) implements FirstEvent {}

    @Event("v1.PageTorn")
    @Materializer(delete = Page.class)
    record PageTorn(String id) implements FirstEvent {}
}

package diary;

import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;
import io.livestore4j.annotations.Renamed;
import io.livestore4j.annotations.Upcast;
import java.util.List;
import java.util.Locale;

/** What the app of today knows: a page is written in its third version. */
public sealed interface DiaryEvent {

    @Event("v1.PageWritten")
    record OldestPage(String id, @Renamed("body") String text) implements DiaryEvent {}

    @Event("v2.PageWritten")
    record OlderPage(String id, String text, List<String> tags) implements DiaryEvent {

        @Upcast
        static OlderPage up(OldestPage old) {
            return new OlderPage(old.id(), old.text(), List.of("v1"));
        }
    }

    @Event("v3.PageWritten")
    @Materializer(insert = Page.class)
    record PageWritten(String id, @Renamed("text") String title, List<String> tags, Mood mood) implements DiaryEvent {

        @Upcast
        static PageWritten up(OlderPage old) {
            return new PageWritten(old.id(), old.text().toUpperCase(Locale.ROOT), old.tags(), Mood.WILD);
        }
    }

    @Event("v1.PageTorn")
    @Materializer(delete = Page.class)
    record PageTorn(String id) implements DiaryEvent {}
}

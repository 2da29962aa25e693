package io.livestore4j.notes;

import io.livestore4j.sync.SyncEvent;
import java.util.List;
import java.util.stream.LongStream;

/** Events of another client, as a backend has them. */
public final class Carl {

    private Carl() {}

    public static SyncEvent event(long number, String name, String args) {
        return new SyncEvent(number, number - 1, name, args, "carl", "s");
    }

    public static SyncEvent added(long number, String id, String text) {
        return event(number, "v1.NoteAdded", "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"parentId\":null}");
    }

    public static SyncEvent pinned(long number, String id) {
        return event(number, "v1.NotePinned", "{\"id\":\"" + id + "\",\"pinned\":true}");
    }

    /** So many notes, with ids such as {@code carl7}. */
    public static List<SyncEvent> notes(long first, int count) {
        return LongStream.range(first, first + count)
                .mapToObj(number -> added(number, "carl" + number, "text of carl " + number))
                .toList();
    }
}

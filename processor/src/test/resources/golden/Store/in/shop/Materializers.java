package shop;

import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.annotations.Materializer;
import io.livestore4j.event.EventMeta;
import io.livestore4j.table.Insert;
import java.util.List;

interface Materializers {

    @Materializer(version = 3)
    static List<Mutation> copied(NoteEvent.Copied event, StateReader state, EventMeta meta) {
        return List.of();
    }

    @Materializer
    static void read(NoteEvent.Read event, EventMeta meta) {}

    @Materializer
    static Mutation moved(NoteEvent.Change.Moved event, StateReader state) {
        return NoteTable.NOTE.update().set(NoteTable.NOTE.size, 0).where(NoteTable.NOTE.page.eq(event.to()));
    }

    @Materializer
    static Insert<View> opened(NoteEvent.Opened event) {
        return ViewTable.VIEW.insert(new View(event.book(), 0));
    }
}

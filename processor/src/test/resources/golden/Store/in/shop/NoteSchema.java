package shop;

import io.livestore4j.annotations.LiveStoreSchema;

@LiveStoreSchema(
        events = NoteEvent.class,
        tables = {Note.class, View.class},
        materializers = Materializers.class)
public interface NoteSchema {}

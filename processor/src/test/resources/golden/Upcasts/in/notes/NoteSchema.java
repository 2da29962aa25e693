package notes;

import io.livestore4j.annotations.LiveStoreSchema;

@LiveStoreSchema(events = NoteEvent.class, tables = Note.class)
interface NoteSchema {}

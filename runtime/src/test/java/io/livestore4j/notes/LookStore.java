package io.livestore4j.notes;

import static io.livestore4j.notes.DraftTable.DRAFT;
import static io.livestore4j.notes.LookDocument.CLIENT_LOOK;
import static io.livestore4j.notes.LookDocument.LOOK;
import static io.livestore4j.notes.NoteTable.NOTE;

import io.livestore4j.LiveStore;
import io.livestore4j.StoreOptions;
import io.livestore4j.schema.Materialization;
import io.livestore4j.schema.StoreSchema;

/** Notes with client documents. */
public final class LookStore extends LiveStore<NoteEvent> {

    private LookStore(StoreOptions options, int version) {
        super(
                StoreSchema.<NoteEvent>named("Looks")
                        .table(DRAFT)
                        .table(NOTE)
                        .event(
                                NoteCodecs.ADDED,
                                Materialization.one(
                                        version,
                                        (event, state, meta) -> NOTE.insert(
                                                new Note(event.id(), event.text(), false, event.parentId()))))
                        .event(
                                NoteCodecs.DRAFTED, // says how its client looks at it
                                Materialization.one(
                                        version,
                                        (event, state, meta) -> DRAFT.insert(new Draft(
                                                        event.id(),
                                                        state.query(CLIENT_LOOK.get())
                                                                .filter()))
                                                .orReplace()))
                        .document(LOOK)
                        .document(CLIENT_LOOK)
                        .tableForm("look", "form " + version)
                        .build(),
                options);
    }

    public static LookStore open(StoreOptions options) {
        return new LookStore(options, 1);
    }

    /** Another release, which makes the state anew. */
    public static LookStore open(StoreOptions options, int version) {
        return new LookStore(options, version);
    }
}

package io.livestore4j.internal.engine;

import static io.livestore4j.notes.DraftTable.DRAFT;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.LiveStore;
import io.livestore4j.MaterializerFailed;
import io.livestore4j.Mutation;
import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.notes.Draft;
import io.livestore4j.notes.Note;
import io.livestore4j.schema.Materialization;
import io.livestore4j.schema.StoreSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client-only event may touch. */
class ClientOnlyTest {

    private static final Note NOTE_ROW = new Note("n", "N", false, null);
    private static final Draft DRAFT_ROW = new Draft("d", "D");

    private record Local() {}

    private static final class LocalCodec implements EventCodec<Local> {

        @Override
        public void write(JsonWriter out, Local event) {}

        @Override
        public Local read(JsonReader in) {
            while (in.nextField()) {
                in.skipValue();
            }
            return new Local();
        }
    }

    /** Its one event is client-only. */
    private static final class LocalStore extends LiveStore<Local> {

        LocalStore(Materialization<Local> materialization) {
            super(
                    StoreSchema.<Local>named("Local")
                            .table(DRAFT)
                            .table(NOTE)
                            .event(new EventType<>("v1.Local", Local.class, true, new LocalCodec()), materialization)
                            .build(),
                    StoreChild.options().inMemory().build());
        }
    }

    private static LocalStore writing(Mutation... mutations) {
        return new LocalStore(Materialization.many(1, (event, state, meta) -> List.of(mutations)));
    }

    @Test
    void itMayNotWriteASyncedTableNotEvenBesideItsOwn() {
        try (LocalStore store = writing(DRAFT.insert(DRAFT_ROW), NOTE.insert(NOTE_ROW))) {
            assertThatThrownBy(() -> store.commit(new Local()))
                    .isInstanceOf(MaterializerFailed.class)
                    .hasMessageContaining("The materializer of client-only event v1.Local wrote synced table note");
            assertThat(store.query(DRAFT.all())).isEmpty();
            assertThat(store.query(NOTE.all())).isEmpty();
        }
    }

    @Test
    void itMayWriteNothing() {
        try (LocalStore store = writing(NOTE.delete().all())) {
            store.commit(new Local(), new Local());
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void itMayReadBothKinds() {
        Materialization<Local> counting = Materialization.one(
                1,
                (event, state, meta) -> DRAFT.insert(new Draft(
                        meta.number().toString(),
                        state.query(DRAFT.all().count()) + " drafts, "
                                + state.query(NOTE.all().count()) + " notes")));
        try (LocalStore store = new LocalStore(counting)) {
            store.commit(new Local(), new Local());
            assertThat(store.query(DRAFT.all().orderBy(DRAFT.id.asc())))
                    .containsExactly(new Draft("e0.1", "0 drafts, 0 notes"), new Draft("e0.2", "1 drafts, 0 notes"));
        }
    }
}

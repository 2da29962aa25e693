package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.MaterializerFailed;
import io.livestore4j.Mutation;
import io.livestore4j.Query;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Misbehaved;
import io.livestore4j.notes.NoteStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A materializer that holds the store whose event it materializes. */
class MaterializerCallTest {

    private final AtomicReference<Consumer<NoteStore>> call = new AtomicReference<>(store -> {});

    private NoteStore store;

    @BeforeEach
    void open() {
        store = NoteStore.open(StoreChild.options().inMemory().build(), (event, state, meta) -> {
            call.get().accept(store);
            return List.of(NOTE.insert(List.of()));
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void assertRefused(String what, Consumer<NoteStore> refused) {
        call.set(refused);
        assertThatThrownBy(() -> store.commit(new Added("x", "X", null), new Misbehaved(what)))
                .isInstanceOf(MaterializerFailed.class)
                .hasMessageContaining("v1.Misbehaved")
                .hasMessageContaining("A materializer may not " + what + " through the store");
        assertThat(store.query(NOTE.all())).isEmpty();
    }

    @Test
    void itMayNotCommitQueryOrClose() {
        assertRefused("commit", own -> own.commit(new Added("y", "Y", null)));
        assertRefused("commit", own -> own.commitEach(List.of(new Added("y", "Y", null))));
        assertRefused("query", own -> own.query(NOTE.all()));
        assertRefused("query", own -> own.forEach(NOTE.all(), note -> {}));
        assertRefused("stream", own -> own.stream(NOTE.all()));
        assertRefused("query", NoteStore::stateDigest);
        assertRefused("close", NoteStore::close);

        store.commit(new Added("a", "A", null));
        assertThat(store.query(NOTE.all().count())).isEqualTo(1);
    }

    @Test
    void itMayUseAnotherStore() {
        try (NoteStore other = NoteStore.open(StoreChild.options().inMemory().build())) {
            call.set(own -> other.commit(new Added("y", "Y", null)));
            store.commit(new Misbehaved("elsewhere"));
            assertThat(other.query(NOTE.all().count())).isEqualTo(1);
        }
    }

    private static void assertReturned(String fact, @Nullable List<Mutation> mutations) {
        try (NoteStore store =
                NoteStore.open(StoreChild.options().inMemory().build(), (event, state, meta) -> mutations)) {
            assertThatThrownBy(() -> store.commit(new Added("x", "X", null), new Misbehaved("null")))
                    .isInstanceOf(MaterializerFailed.class)
                    .hasMessage("[LS-R01] The materializer of v1.Misbehaved returned " + fact
                            + ". Nothing was committed. Return List.of() to change nothing.");
            assertThat(store.query(NOTE.all())).isEmpty();
        }
    }

    @Test
    void itMayNotReturnNull() {
        assertReturned("null in place of a list", null);
        assertReturned("null in place of a mutation", Collections.singletonList(null));
        assertReturned("null in place of a mutation", Arrays.asList(NOTE.insert(List.of()), null));
    }

    @Test
    void nothingIsAskedOfAStoreInASentence() {
        assertThatThrownBy(() -> store.query((Query<Long>) null)).hasMessage("The query is null. Give one.");
        assertThatThrownBy(() -> store.forEach(NOTE.all(), null))
                .hasMessage("The action for each row is null. Give one.");
        assertThatThrownBy(() -> store.forEach((Query<List<String>>) null, note -> {}))
                .hasMessage("The query is null. Give one.");
        assertThatThrownBy(() -> store.stream(null)).hasMessage("The query is null. Give one.");
        assertThatThrownBy(() -> store.observe((Query<Long>) null)).hasMessage("The query is null. Give one.");
        assertThatThrownBy(() -> store.observeDiffs(null)).hasMessage("The query is null. Give one.");
        assertThatThrownBy(() -> store.set(null)).hasMessage("The change is null. Give one.");
    }
}

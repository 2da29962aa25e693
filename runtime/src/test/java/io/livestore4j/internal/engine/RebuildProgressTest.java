package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.RebuildProgress;
import io.livestore4j.StoreOptions;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app hears how far a rebuild is. */
class RebuildProgressTest {

    private static final int EVENTS = 2_100;

    @TempDir
    Path directory;

    private final List<RebuildProgress> heard = new ArrayList<>();

    private StoreOptions.Builder options(Consumer<RebuildProgress> listener) {
        return StoreOptions.builder().storeId("notes").directory(directory).onProgress(listener);
    }

    private void makeALog() {
        List<NoteEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS - 1; i++) {
            events.add(new Added("n" + i, "text " + i, null));
        }
        events.add(new NoteEvent.Pinned("n0", true));
        try (NoteStore store = NoteStore.open(options(heard::add).build())) {
            store.commitEach(events);
        }
        assertThat(heard).as("of a new file").isEmpty();
    }

    @Test
    void fromTheFirstEventToTheLast() {
        makeALog();
        NoteStore.open(options(heard::add).build(), 2).close();
        assertThat(heard)
                .containsExactly(
                        new RebuildProgress(0, EVENTS),
                        new RebuildProgress(1_000, EVENTS),
                        new RebuildProgress(2_000, EVENTS),
                        new RebuildProgress(EVENTS, EVENTS));
    }

    @Test
    void withPendingEventsToo() {
        makeALog();
        InMemoryBackend backend = InMemoryBackend.create();
        backend.disconnect();
        NoteStore.open(options(heard::add).sync(backend).build(), 2).close();
        assertThat(heard)
                .containsExactly(
                        new RebuildProgress(0, EVENTS),
                        new RebuildProgress(1_000, EVENTS),
                        new RebuildProgress(2_000, EVENTS),
                        new RebuildProgress(EVENTS, EVENTS));
    }

    @Test
    void nothingIfNothingIsMadeAgain() {
        makeALog();
        NoteStore.open(options(heard::add).build()).close();
        assertThat(heard).isEmpty();
    }

    @Test
    void whatTheListenerThrowsHurtsNobody() {
        makeALog();
        Consumer<RebuildProgress> throwing = progress -> {
            heard.add(progress);
            throw new IllegalStateException("planted");
        };
        try (NoteStore store = NoteStore.open(options(throwing).build(), 2)) {
            assertThat(store.query(NOTE.all().count())).isEqualTo(EVENTS - 1);
        }
        assertThat(heard).hasSize(4);
    }
}

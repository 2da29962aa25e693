package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteBench.STORE_ID;
import static io.livestore4j.notes.NoteBench.status;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.notes.Carl;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store's file that was copied or set back: the client's name is the same, its openings are not. */
class CopiedDirectoryTest {

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.create();
    private NoteBench bench;

    @BeforeEach
    void prepare() {
        bench = new NoteBench(directory);
    }

    private static NoteEvent.Added added(String id) {
        return new Added(id, "text of " + id, null);
    }

    private void copy(String from, String to) throws IOException {
        Files.createDirectories(bench.file(to).getParent());
        Files.copy(bench.file(from), bench.file(to));
    }

    private void assertAgreed(NoteStore... stores) {
        bench.settle();
        for (NoteStore store : stores) {
            assertThat(status(store).isSynced()).isTrue();
            assertThat(status(store).conflicts()).isZero();
            assertThat(store.stateDigest()).isEqualTo(stores[0].stateDigest()).isEqualTo(store.replayedDigest());
        }
    }

    @Test
    void pendingEventsOfBothCopiesArriveOnce() throws IOException {
        try (NoteStore store = bench.open("ann", null)) {
            store.commit(added("1"), added("2"));
            store.commit(new Drafted("d", "D"));
            store.commit(added("3"));
        }
        copy("ann", "copy");
        try (NoteStore ann = bench.open("ann", backend);
                NoteStore copy = bench.open("copy", backend)) {
            ann.commit(added("ann 4"));
            copy.commit(added("copy 4"));
            assertAgreed(ann, copy);
            assertThat(backend.head(STORE_ID)).isEqualTo(5);
            ann.commit(added("ann 5"));
            copy.commit(added("copy 5"));
            assertAgreed(ann, copy);
            assertThat(ann.query(NOTE.all().count())).isEqualTo(7);
        }
    }

    @Test
    void copiesThatWereSyncedGoOnAsTwoAuthors() throws IOException {
        backend.append(STORE_ID, List.of(Carl.added(1, "c", "C")));
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            store.commit(added("1"));
            bench.settle();
        }
        copy("ann", "copy");
        try (NoteStore ann = bench.open("ann", backend);
                NoteStore copy = bench.open("copy", backend)) {
            bench.settle();
            backend.disconnect();
            bench.settle();
            ann.commit(added("ann 2"));
            copy.commit(added("copy 2"));
            backend.connect();
            bench.settleLater();
            assertAgreed(ann, copy);
            assertThat(backend.head(STORE_ID)).isEqualTo(4);
        }
    }

    @Test
    void aFileThatLostItsLastCommitsTakesTheirNumbersAgain() throws IOException {
        try (NoteStore store = bench.open("ann", backend)) {
            store.commit(added("1"));
            bench.settle();
        }
        copy("ann", "saved");
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            store.commit(added("lost here"));
            bench.settle();
        }
        Files.delete(bench.file("ann"));
        copy("saved", "ann");
        try (NoteStore store = bench.open("ann", backend)) {
            assertThat(store.query(NOTE.all().count())).isEqualTo(1);
            assertThat(store.commit(added("another")).commitId()).isEqualTo(2);
            assertAgreed(store);
            assertThat(store.query(NOTE.all().count())).isEqualTo(3);
            assertThat(backend.head(STORE_ID)).isEqualTo(3);
            assertThat(bench.lines("ann"))
                    .containsExactly("e1 v1.NoteAdded in 1", "e2 v1.NoteAdded in 0", "e3 v1.NoteAdded in 2");
        }
    }
}

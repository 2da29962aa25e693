package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteBench.STORE_ID;
import static io.livestore4j.notes.NoteBench.status;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Conflict;
import io.livestore4j.SyncProblem;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarantine that nobody looks at puts sync off, and wedges nothing. */
class QuarantineLimitTest {

    private static final String FILL = "INSERT INTO livestore_conflicts (commit_id, generation, kind, code, message)"
            + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            + " SELECT i + 1000000, 0, 'failed', 'LS-R02', 'long ago' FROM n";

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.create();
    private NoteBench bench;

    @BeforeEach
    void makePendingCommitsThatCannotStay() {
        bench = new NoteBench(directory);
        backend.disconnect();
        try (NoteStore store = bench.open("ann", backend)) {
            store.commit(new Added("1", "same", null));
            store.commit(new Pinned("1", true));
        }
        backend.append(STORE_ID, List.of(Carl.added(1, "c", "same")));
    }

    private void fill(int commits) {
        fill("ann", commits);
    }

    private void fill(String device, int commits) {
        try (SqliteConnection writer = SqliteConnection.open(bench.file(device), Role.WRITER_NORMAL)) {
            writer.begin();
            writer.execute(FILL, List.of(commits));
            writer.commit();
        }
    }

    @Test
    void aFullOnePutsARebaseOffUntilSomethingIsAnswered() {
        fill(10_000);
        try (NoteStore store = bench.open("ann", backend)) {
            backend.connect();
            bench.settleLater();
            assertThat(status(store).problem()).isNotNull().satisfies(problem -> {
                assertThat(problem.kind()).isEqualTo(SyncProblem.Kind.STORE);
                assertThat(problem.message()).contains("The quarantine is full", "discard some of store.conflicts()");
            });
            assertThat(status(store).pending()).isEqualTo(2);
            store.commit(new Added("2", "local work goes on", null));
            assertThat(store.query(NOTE.all().count())).isEqualTo(2);

            store.discard(new Conflict<>(1_000_001, List.of(), new Conflict.Failed("LS-R02", "long ago")));
            bench.settleLater();
            assertThat(status(store).isSynced()).isTrue();
            assertThat(status(store).conflicts())
                    .as("one rebase may go beyond the limit")
                    .isEqualTo(10_001);
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void aFullOneKeepsNoStoreFromOpeningAfterAnUpgrade() {
        fill(10_000);
        try (NoteStore store = bench.open("ann", backend, NoteStore::openBroken)) {
            assertThat(status(store).pending()).isEqualTo(2);
            assertThat(status(store).conflicts()).isEqualTo(10_000);
        }
    }

    @Test
    void norAStoreWithoutABackend() {
        try (NoteStore store = bench.open("alone", null)) {
            store.commit(new Added("1", "one", null));
            store.commit(new Pinned("1", true));
        }
        fill("alone", 10_000);
        try (NoteStore store = bench.open("alone", null, NoteStore::openBroken)) {
            assertThat(status(store).conflicts()).isEqualTo(10_001);
        }
    }
}

package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.StoreClosed;
import io.livestore4j.Verification;
import io.livestore4j.Verification.Differs;
import io.livestore4j.Verification.Same;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.Note;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Misbehaved;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the tables are those of the log, and where they are not. */
class VerifyTest {

    @TempDir
    Path directory;

    private NoteBench bench;

    @BeforeEach
    void prepare() {
        bench = new NoteBench(directory);
    }

    private void makeNotes() {
        try (NoteStore store = bench.open("ann", null)) {
            store.commit(new Added("b", "B", null), new Added("d", "D", null), new Added("f", "F", "b"));
            store.commit(new Pinned("d", true), new Drafted("x", "X"));
        }
    }

    private Verification verifiedAfter(String sql) {
        makeNotes();
        try (SqliteConnection writer = SqliteConnection.open(bench.file("ann"), Role.WRITER_OFF)) {
            writer.execute(sql, List.of());
        }
        try (NoteStore store = bench.open("ann", null)) {
            return store.verify();
        }
    }

    private static Map<String, @Nullable Object> note(String id, String text, long pinned, @Nullable String parent) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("text", text);
        row.put("pinned", pinned);
        row.put("parent_id", parent);
        return row;
    }

    @Test
    void aStateThatIsThatOfTheLogIsClean() {
        makeNotes();
        try (NoteStore store = bench.open("ann", null)) {
            assertThat(store.verify()).isEqualTo(new Same());
        }
    }

    @Test
    void soIsTheStateOfASyncedStoreWithEventsWithoutEffect() {
        InMemoryBackend backend = InMemoryBackend.create();
        backend.append(
                NoteBench.STORE_ID,
                List.of(Carl.added(1, "c", "C"), Carl.added(2, "c", "twice"), Carl.event(3, "v9.Unknown", "{}")));
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            backend.disconnect();
            bench.settle();
            store.commit(new Pinned("c", true));
            assertThat(store.verify()).isEqualTo(new Same());
        }
    }

    @Test
    void aRowThatWasEditedByHandIsNamed() {
        assertThat(verifiedAfter("UPDATE note SET text = 'edited' WHERE id = 'd'"))
                .isEqualTo(
                        new Differs("note", Map.of("id", "d"), note("d", "D", 1, null), note("d", "edited", 1, null)));
    }

    @ParameterizedTest
    @CsvSource({"a", "c", "e", "g"})
    void aRowThatTheLogDoesNotMakeIsNamedWhereverItStands(String id) {
        assertThat(verifiedAfter("INSERT INTO note VALUES ('" + id + "', 'mine', 0, 'b')"))
                .isEqualTo(new Differs("note", Map.of("id", id), null, note(id, "mine", 0, "b")));
    }

    @Test
    void aRowThatIsMissingIsNamed() {
        assertThat(verifiedAfter("DELETE FROM note WHERE id = 'd'"))
                .isEqualTo(new Differs("note", Map.of("id", "d"), note("d", "D", 1, null), null));
        assertThat(verifiedAgain("DELETE FROM note WHERE id = 'f'")).isInstanceOf(Differs.class);
    }

    private Verification verifiedAgain(String sql) {
        try (SqliteConnection writer = SqliteConnection.open(bench.file("ann"), Role.WRITER_OFF)) {
            writer.execute(sql, List.of());
        }
        try (NoteStore store = bench.open("ann", null)) {
            return store.verify();
        }
    }

    @Test
    void ofSeveralTheFirstInTheOrderOfTheKeysIsNamed() {
        assertThat(verifiedAfter("UPDATE note SET id = 'e' WHERE id = 'd'"))
                .isEqualTo(new Differs("note", Map.of("id", "d"), note("d", "D", 1, null), null));
        assertThat(verifiedAgain("UPDATE note SET id = 'c' WHERE id = 'e'"))
                .isEqualTo(new Differs("note", Map.of("id", "c"), null, note("c", "D", 1, null)));
    }

    @Test
    void clientOnlyTablesAreOneClientsAffair() {
        assertThat(verifiedAfter("UPDATE draft SET text = 'edited'")).isEqualTo(new Same());
    }

    @Test
    void aMaterializerThatDoesNotAlwaysDoTheSameIsFound() {
        AtomicInteger clock = new AtomicInteger();
        try (NoteStore store = NoteStore.open(
                bench.options("ann", null),
                (event, state, meta) ->
                        List.of(NOTE.insert(new Note("m", "at " + clock.incrementAndGet(), false, null))))) {
            store.commit(new Added("a", "A", null), new Misbehaved("by the clock"));
            assertThat(store.verify())
                    .isEqualTo(new Differs(
                            "note", Map.of("id", "m"), note("m", "at 2", 0, null), note("m", "at 1", 0, null)));
        }
    }

    @Test
    void itReadsOneSnapshotAndCommitsGoOn() throws Exception {
        CountDownLatch replaying = new CountDownLatch(1);
        CountDownLatch committed = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        try (NoteStore store = NoteStore.open(bench.options("ann", null), (event, state, meta) -> {
            if (calls.incrementAndGet() == 2) {
                replaying.countDown();
                await(committed);
            }
            return List.of();
        })) {
            store.commit(new Added("a", "A", null), new Misbehaved("when replayed"));
            FutureTask<Verification> verifying = new FutureTask<>(store::verify);
            new Thread(verifying, "verifying").start();
            replaying.await();
            store.commit(new Added("b", "B", null));
            committed.countDown();
            assertThat(verifying.get()).isEqualTo(new Same());
            assertThat(store.query(NOTE.all().count())).isEqualTo(2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        makeNotes();
        List<Path> before = scratchDirectories();
        try (NoteStore store = bench.open("ann", null)) {
            store.verify();
        }
        assertThat(scratchDirectories()).isEqualTo(before);
    }

    private static List<Path> scratchDirectories() throws Exception {
        List<Path> found = new ArrayList<>();
        try (MemoryDirectory directory = MemoryDirectory.make()) {
            try (Stream<Path> all = Files.list(directory.path().getParent())) {
                all.filter(path -> path.getFileName()
                                .toString()
                                .startsWith("livestore4j-memory-"
                                        + ProcessHandle.current().pid() + "-"))
                        .filter(path -> !path.equals(directory.path()))
                        .forEach(found::add);
            }
        }
        return found.stream().sorted().toList();
    }

    @Test
    void aClosedStoreSaysSo() {
        NoteStore store = bench.open("ann", null);
        store.close();
        assertThatThrownBy(store::verify).isInstanceOf(StoreClosed.class);
    }
}

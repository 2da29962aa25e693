package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteBench.STORE_ID;
import static io.livestore4j.notes.NoteBench.conflicts;
import static io.livestore4j.notes.NoteBench.status;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Conflict;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that had no backend at first keeps no undo: the first rebase makes its state from the log. */
class UndoMissingTest {

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.create();
    private NoteBench bench;

    @BeforeEach
    void commitWithoutABackend() {
        bench = new NoteBench(directory);
        try (NoteStore store = bench.open("ann", null)) {
            store.commit(new Drafted("d", "before"));
            store.commit(new Added("1", "one", null), new Drafted("d", "with 1"));
            store.commit(new Pinned("1", true));
            store.commit(new Added("c", "mine", null));
            store.commit(new Pinned("c", true));
            store.commit(new Added("2", "two", null));
        }
    }

    private static void assertConverged(NoteStore store) {
        assertThat(status(store).isSynced()).isTrue();
        assertThat(store.stateDigest()).isEqualTo(store.replayedDigest());
    }

    private void carlComesFirst() {
        backend.append(STORE_ID, List.of(Carl.added(1, "c", "C")));
    }

    @Test
    void whatTheBackendLacksIsPushed() {
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            assertThat(backend.head(STORE_ID)).isEqualTo(5);
            assertConverged(store);
        }
    }

    @Test
    void itIsRebasedAndWhatFailsIsSetAsideWithWhatDependsOnIt() {
        carlComesFirst();
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            assertThat(conflicts(store)).extracting(Conflict::commitId).containsExactly(4L, 5L);
            assertThat(conflicts(store).get(1).reason()).isEqualTo(new Conflict.DependsOn(Set.of(4L)));
            assertThat(backend.head(STORE_ID)).isEqualTo(4);
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).select(NOTE.id)))
                    .containsExactly("1");
            assertConverged(store);
        }
    }

    @Test
    void liveQueriesAndWhatIsCommittedAfterwardsSeeIt() {
        carlComesFirst();
        try (NoteStore store = bench.open("ann", backend)) {
            List<List<String>> seen = new ArrayList<>();
            store.observe(NOTE.all().orderBy(NOTE.id.asc()).select(NOTE.id)).subscribe(seen::add);
            store.commit(new Added("3", "three", null));
            bench.settle();
            assertThat(seen).containsExactly(List.of("1", "2", "c"), List.of("1", "2", "3", "c"));
            assertThat(store.query(NOTE.where(NOTE.id.eq("c")).select(NOTE.text)))
                    .containsExactly("C");
            store.commit(new Pinned("3", true));
            backend.append(STORE_ID, List.of(Carl.added(backend.head(STORE_ID) + 1, "last", "last of carl")));
            bench.settle();
            assertConverged(store);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ROLLED_BACK", "UPSTREAM_APPENDED", "REAPPLIED", "DROPPED", "REPLAYED", "WRITTEN"})
    void aCrashWithinLeavesEverythingAsItWas(CrashPoint point) {
        List<String> before = bench.lines("ann");
        carlComesFirst();
        bench.crashPoints(reached -> {
            if (reached == point) {
                throw new StackOverflowError("planted");
            }
        });
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            assertThat(bench.lines("ann")).isEqualTo(before);
            assertThat(status(store).rebases()).isZero();
            assertThat(status(store).problem()).isNotNull();
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).count())).isEqualTo(2);
            bench.crashPoints(reached -> {});
            bench.settleLater();
            assertThat(conflicts(store)).hasSize(2);
            store.commit(new Added("9", "nine", null));
            bench.settle();
            assertConverged(store);
        }
    }

    @Test
    void nothingIsLeftOfTheOldTables() {
        carlComesFirst();
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            assertConverged(store);
            assertThat(bench.read("ann", "SELECT count(*) FROM sqlite_master WHERE name GLOB 'livestore_old_*'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void theNextRebaseNeedsNoRebuild() {
        carlComesFirst();
        List<CrashPoint> reached = new ArrayList<>();
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            backend.disconnect();
            bench.settle();
            store.commit(new Added("4", "four", null));
            backend.append(STORE_ID, List.of(Carl.added(backend.head(STORE_ID) + 1, "late", "late")));
            bench.crashPoints(reached::add);
            backend.connect();
            bench.settleLater();
            assertThat(reached).contains(CrashPoint.ROLLED_BACK).doesNotContain(CrashPoint.DROPPED);
            assertConverged(store);
        }
    }
}

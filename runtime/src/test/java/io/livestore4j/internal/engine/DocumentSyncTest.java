package io.livestore4j.internal.engine;

import static io.livestore4j.notes.LookDocument.CLIENT_LOOK;
import static io.livestore4j.notes.LookDocument.LOOK;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.Look;
import io.livestore4j.notes.LookStore;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.sync.InMemoryBackend;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Client documents of a store that has a backend: what is pending is kept, and what is confirmed once. */
class DocumentSyncTest {

    private static final int STEPS = 120;

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.create();
    private NoteBench bench;

    @BeforeEach
    void prepare() {
        bench = new NoteBench(directory);
    }

    private LookStore open(String device) {
        return LookStore.open(bench.options(device, backend));
    }

    private static Added added(String id) {
        return new Added(id, "text of " + id, null);
    }

    private List<String> sets(String device) {
        return bench.log(device).stream()
                .filter(LoggedEvent::isClientOnly)
                .map(event -> event.number() + " " + event.name())
                .toList();
    }

    @Test
    void setsAreNeverPushedAndAnotherClientDoesNotSeeThem() {
        try (LookStore ann = open("ann");
                LookStore bea = open("bea")) {
            ann.set(LOOK.zoom(1));
            ann.commit(added("a"));
            ann.set(LOOK.zoom(2));
            bench.settle();
            assertThat(backend.head(NoteBench.STORE_ID)).isEqualTo(1);
            assertThat(NoteBench.status(ann).isSynced()).isTrue();
            assertThat(bea.query(NOTE.all().count())).isEqualTo(1);
            assertThat(bea.query(LOOK.get()).zoom()).isEqualTo(100);
        }
    }

    @Test
    void pendingSetsStayUntilTheyAreConfirmed() {
        try (LookStore store = open("ann")) {
            bench.settle();
            store.set(LOOK.zoom(1));
            store.set(LOOK.zoom(2));
            assertThat(sets("ann")).containsExactly("e0.2 lookSet");
            backend.disconnect();
            bench.settle();
            store.commit(added("a"));
            store.set(LOOK.zoom(3));
            store.set(LOOK.zoom(4));
            store.set(CLIENT_LOOK.zoom(5));
            assertThat(sets("ann"))
                    .containsExactly("e0.2 lookSet", "e1.1 lookSet", "e1.2 lookSet", "e1.3 client_lookSet");
            backend.connect();
            bench.settleLater();
            assertThat(sets("ann")).containsExactly("e1.2 lookSet", "e1.3 client_lookSet");
            assertThat(store.query(LOOK.get()).zoom()).isEqualTo(4);
        }
    }

    @Test
    void aRebaseKeepsWhatWasSetLast() {
        try (LookStore store = open("ann")) {
            bench.settle();
            store.set(LOOK.zoom(1).filter("x"));
            backend.disconnect();
            bench.settle();
            store.commit(added("a"));
            store.set(LOOK.zoom(2));
            backend.append(NoteBench.STORE_ID, List.of(Carl.added(1, "c", "C")));
            backend.connect();
            bench.settleLater();
            assertThat(store.query(NOTE.all().count())).isEqualTo(2);
            assertThat(store.query(LOOK.get())).isEqualTo(new Look("x", 2, null));
            assertThat(sets("ann")).containsExactly("e2.1 lookSet");
            assertRebuiltTheSame(store);
        }
    }

    @Test
    void openedWithoutItsBackendAStoreKeepsPendingSets() {
        try (LookStore store = open("ann")) {
            store.commit(added("a"));
            bench.settle();
            backend.disconnect();
            bench.settle();
            store.commit(added("b"));
        }
        try (LookStore store = LookStore.open(bench.options("ann", null))) {
            store.set(LOOK.zoom(1));
            store.set(LOOK.zoom(2));
            assertThat(sets("ann")).containsExactly("e2.1 lookSet", "e2.2 lookSet");
        }
        backend.append(NoteBench.STORE_ID, List.of(Carl.added(2, "c", "C")));
        backend.connect();
        try (LookStore store = open("ann")) {
            bench.settleLater();
            assertThat(NoteBench.status(store).isSynced()).isTrue();
            assertThat(sets("ann")).containsExactly("e3.2 lookSet");
            assertThat(store.query(LOOK.get()).zoom()).isEqualTo(2);
            assertRebuiltTheSame(store);
        }
    }

    @Test
    void aStoreThatGetsABackendLaterRebasesWhatItsLogHasKept() {
        try (LookStore store = LookStore.open(bench.options("ann", null))) {
            store.set(LOOK.zoom(1));
            store.commit(added("a"));
            store.set(LOOK.zoom(2));
            store.set(LOOK.zoom(3));
            store.commit(added("b"));
            store.set(CLIENT_LOOK.zoom(4));
            assertThat(sets("ann")).containsExactly("e1.2 lookSet", "e2.1 client_lookSet");
        }
        backend.append(NoteBench.STORE_ID, List.of(Carl.added(1, "c", "C")));
        try (LookStore store = open("ann")) {
            bench.settleLater();
            assertThat(NoteBench.status(store).isSynced()).isTrue();
            assertThat(backend.head(NoteBench.STORE_ID)).isEqualTo(3);
            assertThat(store.query(NOTE.all().count())).isEqualTo(3);
            assertThat(store.query(LOOK.get()).zoom()).isEqualTo(3);
            assertThat(store.query(CLIENT_LOOK.get()).zoom()).isEqualTo(4);
            assertRebuiltTheSame(store);
        }
    }

    private void assertRebuiltTheSame(LookStore store) {
        Look look = store.query(LOOK.get());
        Look clientLook = store.query(CLIENT_LOOK.get());
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        store.close();
        try (LookStore rebuilt = LookStore.open(bench.options("ann", backend), 2)) {
            assertThat(rebuilt.query(LOOK.get())).isEqualTo(look);
            assertThat(rebuilt.query(CLIENT_LOOK.get())).isEqualTo(clientLook);
        }
    }

    /** Sets, commits, rebases, deaths at any point and restarts; whatever happens, the log makes the same documents. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverHappensTheLogMakesTheSameDocuments(long seed) {
        Random random = new Random(seed);
        Look expected = new Look("all", 100, null);
        long carl = 0;
        LookStore store = open("ann");
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0 -> store.commit(added("a" + step));
                case 1 -> backend.disconnect();
                case 2 -> backend.connect();
                case 3 -> {
                    carl = backend.head(NoteBench.STORE_ID) + 1;
                    backend.append(NoteBench.STORE_ID, List.of(Carl.added(carl, "c" + step, "C" + step)));
                }
                case 4 -> {
                    Look before = expected;
                    bench.crashPoints(diesAt(CrashPoint.values()[random.nextInt(7)]));
                    expected = setOrDie(store, step) ? before.withZoom(step) : before;
                    bench.crashPoints(point -> {});
                    store.close();
                    store = LookStore.open(bench.options("ann", backend), 1 + random.nextInt(2));
                    expected = store.query(LOOK.get());
                    assertThat(expected).isIn(before, before.withZoom(step));
                }
                default -> {
                    store.set(LOOK.zoom(step));
                    expected = expected.withZoom(step);
                }
            }
            bench.settleLater();
            assertThat(store.query(LOOK.get()))
                    .as("seed " + seed + ", step " + step)
                    .isEqualTo(expected);
        }
        backend.connect();
        bench.settleLater();
        assertThat(NoteBench.status(store).isSynced()).isTrue();
        assertThat(sets("ann")).hasSizeLessThanOrEqualTo(1);
        assertThat(carl).isPositive();
        assertRebuiltTheSame(store);
    }

    private static boolean setOrDie(LookStore store, int zoom) {
        try {
            store.set(LOOK.zoom(zoom));
            return true;
        } catch (Died e) {
            return false;
        }
    }

    private static CrashPoint.Listener diesAt(CrashPoint death) {
        return point -> {
            if (point == death) {
                throw new Died();
            }
        };
    }

    private static final class Died extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Test
    void aCrashWithinASetLeavesTheOldOneOrTheNewOneAlone() {
        for (CrashPoint death : List.of(CrashPoint.MATERIALIZED, CrashPoint.WRITTEN, CrashPoint.COMMITTED)) {
            try (LookStore store = open("dies at " + death)) {
                store.set(LOOK.zoom(1));
                bench.crashPoints(diesAt(death));
                assertThatThrownBy(() -> store.set(LOOK.zoom(2))).isInstanceOf(Died.class);
                bench.crashPoints(point -> {});
            }
            try (LookStore store = open("dies at " + death)) {
                assertThat(store.query(LOOK.get()).zoom()).isEqualTo(death == CrashPoint.COMMITTED ? 2 : 1);
                assertThat(sets("dies at " + death)).hasSize(1);
            }
        }
    }
}

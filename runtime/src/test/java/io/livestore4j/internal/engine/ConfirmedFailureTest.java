package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteBench.STORE_ID;
import static io.livestore4j.notes.NoteBench.conflicts;
import static io.livestore4j.notes.NoteBench.status;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Mutation;
import io.livestore4j.SyncProblem;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.Draft;
import io.livestore4j.notes.DraftTable;
import io.livestore4j.notes.Note;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Misbehaved;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.notes.RawMutation;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of the backend that cannot be materialized: the event's fault changes nothing, the machine's is waited out. */
class ConfirmedFailureTest {

    private static final SyncEvent MISBEHAVED = Carl.event(2, "v1.Misbehaved", "{\"how\":\"?\"}");

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.create();
    private final List<SyncProblem.Kind> problems = new ArrayList<>();
    private NoteBench bench;
    private Supplier<List<Mutation>> misbehaving = List::of;

    @BeforeEach
    void prepare() {
        bench = new NoteBench(directory);
    }

    private NoteStore open(String device) {
        NoteStore store = bench.open(
                device, backend, options -> NoteStore.open(options, (event, state, meta) -> misbehaving.get()));
        store.syncStatus()
                .filter(status -> status.problem() != null)
                .subscribe(status ->
                        problems.add(Objects.requireNonNull(status.problem()).kind()));
        return store;
    }

    private void carlMisbehaves() {
        backend.append(STORE_ID, List.of(Carl.added(1, "c", "C"), MISBEHAVED, Carl.added(3, "e", "E")));
    }

    private void assertChangesNothing() {
        carlMisbehaves();
        try (NoteStore store = open("ann")) {
            bench.settle();
            assertThat(problems).isEmpty();
            assertThat(status(store).confirmedHead()).isEqualTo(3);
            assertThat(store.query(NOTE.all().select(NOTE.id))).containsExactlyInAnyOrder("c", "e");
            assertThat(store.query(DraftTable.DRAFT.all())).isEmpty();
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
            assertThat(bench.read("ann", "SELECT id >> 32 FROM livestore_noops"))
                    .isEqualTo("2");
        }
    }

    @Test
    void oneWhoseMaterializerThrowsChangesNothing() {
        misbehaving = () -> {
            throw new IllegalArgumentException("planted");
        };
        assertChangesNothing();
    }

    @Test
    void oneThatBreaksARuleHalfWayChangesNothing() {
        misbehaving = () -> List.of(
                NOTE.insert(new Note("half", "half", false, null)), NOTE.insert(new Note("other", "C", false, null)));
        assertChangesNothing();
    }

    @Test
    void oneThatWritesAClientOnlyTableChangesNothing() {
        misbehaving = () -> List.of(
                NOTE.insert(new Note("half", "half", false, null)), DraftTable.DRAFT.insert(new Draft("d", "D")));
        assertChangesNothing();
    }

    @Test
    void aRuleThatIsBrokenIsTheSameForAllDevicesAndForever() {
        backend.append(STORE_ID, List.of(Carl.added(1, "c", "C")));
        NoteStore ann = bench.open("ann", backend);
        NoteStore bob = bench.open("bob", backend);
        bench.settle();
        bob.commit(new Added("b", "B", null));
        backend.append(STORE_ID, List.of(Carl.added(2, "b2", "C"), Carl.pinned(3, "b2"), Carl.added(4, "d", "D")));
        bench.settle();
        String digest = ann.stateDigest();
        assertThat(bob.stateDigest())
                .isEqualTo(digest)
                .isEqualTo(ann.replayedDigest())
                .isEqualTo(bob.replayedDigest());
        assertThat(ann.query(NOTE.all().select(NOTE.id))).containsExactlyInAnyOrder("c", "d", "b");
        ann.close();
        bob.close();
        bench.open("ann", backend, options -> NoteStore.open(options, 2)).close();
        try (NoteStore again = bench.open("ann", backend);
                NoteStore fresh = bench.open("fresh", backend)) {
            bench.settle();
            assertThat(again.stateDigest()).isEqualTo(digest).isEqualTo(fresh.stateDigest());
        }
    }

    @Test
    void aNoopThatANewReleaseAcceptsIsAppliedThen() {
        carlMisbehaves();
        try (NoteStore store = bench.open("ann", backend, NoteStore::openBroken)) {
            backend.append(STORE_ID, List.of(Carl.pinned(4, "c")));
            bench.settle();
            assertThat(status(store).confirmedHead()).isEqualTo(4);
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).count())).isZero();
        }
        try (NoteStore store = bench.open("ann", backend)) {
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).select(NOTE.id)))
                    .containsExactly("c");
            assertThat(bench.read("ann", "SELECT count(*) FROM livestore_noops"))
                    .isEqualTo("0");
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    private void assertWaitedOut() {
        try (NoteStore store = open("ann")) {
            bench.settle();
            backend.disconnect();
            bench.settle();
            problems.clear();
            store.commit(new Added("mine", "mine", null));
            store.commit(new Added("mine too", "mine too", null));
            String digest = store.stateDigest();
            List<String> log = bench.lines("ann");
            carlMisbehaves();
            backend.connect();
            bench.settleLater();
            assertThat(problems).contains(SyncProblem.Kind.STORE);
            assertThat(status(store).confirmedHead()).isZero();
            assertThat(status(store).pending()).isEqualTo(2);
            assertThat(store.stateDigest()).isEqualTo(digest);
            assertThat(bench.lines("ann")).isEqualTo(log);
            store.commit(new Added("meanwhile", "meanwhile", null));

            misbehaving = List::of;
            bench.settleLater();
            assertThat(status(store).isSynced()).isTrue();
            assertThat(status(store).problem()).isNull();
            assertThat(conflicts(store)).isEmpty();
            assertThat(backend.head(STORE_ID)).isEqualTo(6);
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void anErrorIsWaitedOut() {
        misbehaving = () -> {
            throw new StackOverflowError("planted");
        };
        assertWaitedOut();
    }

    @Test
    void sqlThatCannotBeCarriedOutIsWaitedOut() {
        misbehaving = () -> List.of(new RawMutation("UPDATE note SET nowhere = 1", List.of()));
        assertWaitedOut();
    }

    @Test
    void theProblemNamesTheEventWhoseSqlIsWrong() {
        misbehaving = () -> List.of(new RawMutation("UPDATE note SET nowhere = 1", List.of()));
        carlMisbehaves();
        try (NoteStore store = open("ann")) {
            bench.settle();
            assertThat(Objects.requireNonNull(status(store).problem()).message())
                    .contains("v1.Misbehaved", "no such column: nowhere", "Fix the materializer");
        }
    }

    @Test
    void anErrorOnAPendingEventIsWaitedOutToo() {
        try (NoteStore store = open("ann")) {
            bench.settle();
            backend.disconnect();
            bench.settle();
            store.commit(new Misbehaved("later"));
            misbehaving = () -> {
                throw new StackOverflowError("planted");
            };
            backend.append(STORE_ID, List.of(Carl.added(1, "c", "C")));
            backend.connect();
            bench.settleLater();
            assertThat(status(store).confirmedHead()).isZero();
            assertThat(conflicts(store)).isEmpty();
            misbehaving = List::of;
            bench.settleLater();
            assertThat(status(store).isSynced()).isTrue();
            assertThat(backend.head(STORE_ID)).isEqualTo(2);
        }
    }
}

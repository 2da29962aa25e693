package io.livestore4j.internal.engine;

import static io.livestore4j.notes.DraftTable.DRAFT;
import static io.livestore4j.notes.NoteBench.STORE_ID;
import static io.livestore4j.notes.NoteBench.conflicts;
import static io.livestore4j.notes.NoteBench.status;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Conflict;
import io.livestore4j.SyncStatus;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new release makes the state of a store again that has confirmed and pending events. */
class SyncedRebuildTest {

    @TempDir
    Path directory;

    private static final String NOOPS =
            "SELECT group_concat(id >> 32, ' ') FROM (SELECT id FROM livestore_noops ORDER BY id)";

    private final InMemoryBackend backend = InMemoryBackend.create();
    private NoteBench bench;

    @BeforeEach
    void makeConfirmedAndPendingEvents() {
        bench = new NoteBench(directory);
        backend.append(STORE_ID, List.of(Carl.added(1, "c", "C"), Carl.pinned(2, "c")));
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            backend.disconnect();
            bench.settle();
            store.commit(new Drafted("d", "first"));
            store.commit(new Added("1", "one", null), new Drafted("d", "with 1"));
            store.commit(new Pinned("1", true));
            store.commit(new Added("2", "two", null));
        }
    }

    private NoteStore openVersion(int version) {
        return bench.open("ann", backend, options -> NoteStore.open(options, version));
    }

    private void comeBack() {
        backend.connect();
        bench.settleLater();
    }

    private static void assertSynced(NoteStore store) {
        assertThat(status(store).isSynced()).isTrue();
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
    }

    @Test
    void pendingEventsKeepTheirPlacesAndCanStillBeRebased() {
        List<String> before = bench.lines("ann");
        try (NoteStore store = openVersion(2)) {
            assertThat(bench.lines("ann")).isEqualTo(before);
            assertThat(status(store).pending()).isEqualTo(3);
            assertThat(status(store).rebases()).isZero();
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).count()))
                    .as("pins go the other way now")
                    .isZero();
            List<CrashPoint> reached = new ArrayList<>();
            bench.crashPoints(reached::add);
            backend.append(STORE_ID, List.of(Carl.added(3, "late", "late")));
            comeBack();
            assertThat(reached).contains(CrashPoint.ROLLED_BACK).doesNotContain(CrashPoint.DROPPED);
            assertThat(status(store).rebases()).isEqualTo(1);
            assertThat(status(store).confirmedHead()).isEqualTo(6);
            assertThat(store.query(DRAFT.all().select(DRAFT.text))).containsExactly("with 1");
            assertSynced(store);
        }
    }

    @Test
    void aPendingCommitThatFailsUnderTheNewSchemaIsSetAsideByTheNextRebase() {
        try (NoteStore store = bench.open("ann", backend)) {
            store.commit(new Pinned("2", true), new Added("3", "three", null));
            store.commit(new Added("4", "four", null));
        }
        try (NoteStore store = bench.open("ann", backend, NoteStore::openBroken)) {
            assertThat(conflicts(store)).isEmpty();
            assertThat(status(store).pending()).isEqualTo(6);
            assertThat(bench.read("ann", NOOPS)).isEqualTo("2 4 6");
            backend.append(STORE_ID, List.of(Carl.added(3, "late", "late")));
            comeBack();
            assertThat(conflicts(store)).extracting(Conflict::commitId).containsExactly(3L, 5L);
            assertThat(conflicts(store)).extracting(Conflict::reason).hasOnlyElementsOfType(Conflict.Failed.class);
            assertSynced(store);
            assertThat(backend.head(STORE_ID)).isEqualTo(6);
            assertThat(bench.read("ann", NOOPS))
                    .as("what was set aside is none")
                    .isEqualTo("2");
        }
    }

    /** The app went away before it heard that the backend has them: their numbers are no longer its own to change. */
    @Test
    void whatTheBackendHasTakenUnheardKeepsItsNumberThoughItFailsUnderTheNewSchema() {
        List<SyncEvent> taken = bench.log("ann").stream()
                .filter(event -> !event.isClientOnly())
                .map(LoggedEvent::synced)
                .filter(event -> event.number() == 3 || event.number() == 4)
                .toList();
        backend.append(STORE_ID, taken);
        List<String> before = bench.lines("ann");
        try (NoteStore store = bench.open("ann", backend, NoteStore::openBroken)) {
            comeBack();
            assertThat(bench.lines("ann")).isEqualTo(before);
            assertThat(conflicts(store)).isEmpty();
            assertThat(status(store).rebases()).isZero();
            assertThat(backend.events(STORE_ID))
                    .extracting(SyncEvent::name)
                    .containsExactly("v1.NoteAdded", "v1.NotePinned", "v1.NoteAdded", "v1.NotePinned", "v1.NoteAdded");
            assertSynced(store);
        }
        try (NoteStore store = bench.open("ann", backend)) {
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).count()))
                    .as("mended")
                    .isEqualTo(2);
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void whatWasSetAsideSurvivesTheRestartAndTheRebuild() {
        backend.append(STORE_ID, List.of(Carl.event(3, "v1.NoteAdded", "{\"id\":\"1\",\"text\":\"his\"}")));
        List<Conflict<?>> before = new ArrayList<>();
        try (NoteStore store = bench.open("ann", backend)) {
            comeBack();
            before.addAll(conflicts(store));
            assertThat(before).extracting(Conflict::reason).contains(new Conflict.DependsOn(Set.of(2L)));
        }
        try (NoteStore store = bench.open("ann", backend)) {
            assertThat(List.<Conflict<?>>copyOf(conflicts(store))).isEqualTo(before);
        }
        try (NoteStore store = openVersion(2)) {
            assertThat(List.<Conflict<?>>copyOf(conflicts(store))).isEqualTo(before);
            bench.settle();
            store.replaceWith(conflicts(store).get(0), List.of(new Added("mine", "one", null)));
            bench.settle();
            assertThat(conflicts(store)).isEmpty();
            assertSynced(store);
        }
    }

    @Test
    void whatNewlyFailsComesBehindWhatWasSetAsideBefore() {
        backend.append(STORE_ID, List.of(Carl.added(3, "x", "two")));
        try (NoteStore store = bench.open("ann", backend)) {
            comeBack();
            assertThat(conflicts(store)).extracting(Conflict::commitId).containsExactly(4L);
            backend.disconnect();
            bench.settle();
            store.commit(new Pinned("c", false));
        }
        try (NoteStore store = bench.open("ann", backend, NoteStore::openBroken)) {
            assertThat(conflicts(store)).extracting(Conflict::commitId).containsExactly(4L);
            backend.append(STORE_ID, List.of(Carl.added(backend.head(STORE_ID) + 1, "y", "y")));
            comeBack();
            assertThat(conflicts(store)).extracting(Conflict::commitId).containsExactly(4L, 5L);
        }
    }

    @Test
    void withoutABackendASyncedStoreIsStillRebuilt() {
        try (NoteStore store = bench.open("ann", null, NoteStore::openBroken)) {
            SyncStatus status = status(store);
            assertThat(status.confirmedHead()).isEqualTo(2);
            assertThat(status.pending()).isEqualTo(3);
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
        try (NoteStore store = bench.open("ann", backend)) {
            comeBack();
            assertSynced(store);
            assertThat(conflicts(store)).isEmpty();
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).select(NOTE.id)))
                    .containsExactlyInAnyOrder("1", "c");
        }
    }

    @Test
    void onceTheBackendHasShownThatItHasNoneOfThemWhatFailsIsSetAsideInsteadOfPushed() {
        try (NoteStore store = bench.open("ann", backend)) {
            store.commit(new Drafted("e", "with 5"), new Pinned("2", true));
        }
        try (NoteStore store = bench.open("ann", backend, NoteStore::openBroken)) {
            assertThat(conflicts(store)).isEmpty();
            comeBack();
            assertThat(conflicts(store)).extracting(Conflict::commitId).containsExactly(3L, 5L);
            assertThat(backend.events(STORE_ID))
                    .extracting(SyncEvent::name)
                    .as("Carl's two and ours")
                    .containsExactly("v1.NoteAdded", "v1.NotePinned", "v1.NoteAdded", "v1.NoteAdded");
            assertThat(bench.read("ann", NOOPS)).isEqualTo("2");
            assertSynced(store);
        }
        try (NoteStore store = bench.open("ann", backend)) {
            comeBack();
            conflicts(store).forEach(store::retry);
            bench.settle();
            assertSynced(store);
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).select(NOTE.id)))
                    .containsExactlyInAnyOrder("1", "2", "c");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPED", "REPLAYED"})
    void aCrashWithinLeavesTheOldStateAndThePendingEvents(CrashPoint point) {
        List<String> before = bench.lines("ann");
        bench.crashPoints(reached -> {
            if (reached == point) {
                throw new IllegalStateException("planted");
            }
        });
        assertThatThrownBy(() -> openVersion(2)).hasMessage("planted");
        bench.crashPoints(reached -> {});
        assertThat(bench.lines("ann")).isEqualTo(before);
        try (NoteStore store = openVersion(1)) {
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).count())).isEqualTo(2);
            comeBack();
            assertSynced(store);
        }
    }
}

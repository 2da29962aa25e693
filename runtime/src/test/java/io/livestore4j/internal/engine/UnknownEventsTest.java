package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteBench.STORE_ID;
import static io.livestore4j.notes.NoteBench.conflicts;
import static io.livestore4j.notes.NoteBench.status;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.SyncProblem;
import io.livestore4j.UnknownEvent;
import io.livestore4j.UnknownEventFound;
import io.livestore4j.UnknownEvents;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.LoggedMessages;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An old version of an app meets events of a newer one, and does what it was told to. */
class UnknownEventsTest {

    /** Known by name, but not with these arguments. */
    private static final SyncEvent UNDECODABLE =
            Carl.event(3, "v1.NoteAdded", "{ \"id\" : 7, \"text\":\"\\u0041\",\"x\":1.50 }");

    private static final SyncEvent UNKNOWN = Carl.event(2, "v9.NoteFramed", "{\"id\":\"c\",  \"frame\":1.0}");

    private static final UnknownEvent AS_TOLD =
            new UnknownEvent(2, "v9.NoteFramed", UNKNOWN.args(), "carl", "this version does not know it");

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.create();
    private final List<UnknownEvent> told = new ArrayList<>();
    private NoteBench bench;

    @BeforeEach
    void prepare() {
        bench = new NoteBench(directory);
    }

    private NoteStore open(String device, UnknownEvents policy) {
        return NoteStore.open(bench.options(device, backend, policy));
    }

    private void carlIsNewer() {
        backend.append(STORE_ID, List.of(Carl.added(1, "c", "C"), UNKNOWN, UNDECODABLE, Carl.pinned(4, "c")));
    }

    private static UnknownEvents telling(List<UnknownEvent> list) {
        return UnknownEvents.callback(list::add);
    }

    @Test
    void pulledTheyAreKeptByteForByteAndChangeNothing() {
        carlIsNewer();
        try (NoteStore store = open("ann", telling(told))) {
            bench.settle();
            assertThat(status(store).confirmedHead()).isEqualTo(4);
            assertThat(bench.synced("ann")).isEqualTo(backend.events(STORE_ID));
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).select(NOTE.id)))
                    .containsExactly("c");
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
        assertThat(told).extracting(UnknownEvent::name).containsExactly("v9.NoteFramed", "v1.NoteAdded");
        assertThat(told).first().isEqualTo(AS_TOLD);
        assertThat(told.get(1).args()).isEqualTo(UNDECODABLE.args());
    }

    @Test
    void theDefaultWarnsOnceForEachName() {
        carlIsNewer();
        backend.append(STORE_ID, List.of(Carl.event(5, "v9.NoteFramed", "{}")));
        List<String> messages = LoggedMessages.during("io.livestore4j.engine", () -> {
            try (NoteStore store = bench.open("ann", backend)) {
                bench.settle();
                assertThat(status(store).confirmedHead()).isEqualTo(5);
            }
        });
        assertThat(messages)
                .containsExactly(
                        "WARNING Event e2 v9.NoteFramed stays in the log and is skipped: this version does not know it",
                        "WARNING Event e3 v1.NoteAdded stays in the log and is skipped: \"id\": expected a"
                                + " string, found VALUE_NUMBER_INT");
    }

    @Test
    void ignoredTheyAreNotSpokenOf() {
        carlIsNewer();
        List<String> messages = LoggedMessages.during("io.livestore4j.engine", () -> {
            try (NoteStore store = open("ann", UnknownEvents.IGNORE)) {
                bench.settle();
                assertThat(status(store).confirmedHead()).isEqualTo(4);
            }
        });
        assertThat(messages).isEmpty();
    }

    @Test
    void aStoreThatMustNotSkipThemStopsSyncingBeforeTheFirstAndWorksOn() {
        try (NoteStore store = open("ann", UnknownEvents.FAIL)) {
            bench.settle();
            store.commit(new Added("a", "A", null));
            bench.settle();
            backend.append(STORE_ID, List.of(Carl.event(2, "v9.NoteFramed", "{}")));
            bench.settle();
            SyncProblem problem = Objects.requireNonNull(status(store).problem());
            assertThat(problem.kind()).isEqualTo(SyncProblem.Kind.UNKNOWN_EVENT);
            assertThat(problem.message()).contains("Event e2 v9.NoteFramed of client carl", "Upgrade the app");
            assertThat(status(store).confirmedHead()).isEqualTo(1);
            store.commit(new Added("b", "B", null));
            assertThat(store.query(NOTE.all().count())).isEqualTo(2);
        }
        try (NoteStore store = open("ann", UnknownEvents.IGNORE)) {
            bench.settleLater();
            assertThat(status(store).isSynced()).isTrue();
            assertThat(status(store).confirmedHead()).isEqualTo(3);
            assertThat(conflicts(store)).isEmpty();
        }
    }

    private void annHasPinned(@Nullable InMemoryBackend from) {
        try (NoteStore store = bench.open("ann", from)) {
            store.commit(new Added("a", "A", null), new Pinned("a", true));
            bench.settle();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDowngradedAppThatMustNotSkipThemDoesNotOpenAndNothingChanges(boolean synced) {
        InMemoryBackend from = synced ? backend : null;
        annHasPinned(from);
        List<String> before = bench.lines("ann");
        assertThatThrownBy(() -> NoteStore.openWithoutPinned(bench.options("ann", from, UnknownEvents.FAIL)))
                .isInstanceOf(UnknownEventFound.class)
                .hasMessageStartingWith("[LS-R15] Event e2 v1.NotePinned of client ");
        assertThat(bench.lines("ann")).isEqualTo(before);
        try (NoteStore store = NoteStore.open(bench.options("ann", from, UnknownEvents.FAIL))) {
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).count())).isEqualTo(1);
        }
    }

    @Test
    void whatWasSkippedBeforeKeepsAStoreFromOpeningThatMustNot() {
        carlIsNewer();
        try (NoteStore store = open("ann", UnknownEvents.IGNORE)) {
            bench.settle();
            assertThat(status(store).confirmedHead()).isEqualTo(4);
        }
        assertThatThrownBy(() -> open("ann", UnknownEvents.FAIL)).isInstanceOf(UnknownEventFound.class);
    }

    @Test
    void aDowngradedAppOpensKeepsAndSyncsAndTheUpgradeBringsThemBack() {
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            backend.disconnect();
            bench.settle();
            store.commit(new Added("a", "A", null), new Pinned("a", true));
        }
        List<SyncEvent> before = bench.synced("ann");
        try (NoteStore store = NoteStore.openWithoutPinned(bench.options("ann", backend, telling(told)))) {
            assertThat(told).extracting(UnknownEvent::name).containsExactly("v1.NotePinned");
            assertThat(bench.synced("ann")).isEqualTo(before);
            store.commit(new Added("b", "B", null));
            backend.append(STORE_ID, List.of(Carl.added(1, "c", "C")));
            backend.connect();
            bench.settleLater();
            assertThat(told)
                    .extracting(UnknownEvent::number)
                    .as("before and behind the rebase")
                    .containsExactly(2L, 3L);
            assertThat(status(store).isSynced()).isTrue();
            assertThat(conflicts(store)).isEmpty();
            assertThat(backend.events(STORE_ID).get(2).args())
                    .isEqualTo(before.get(1).args());
        }
        try (NoteStore ann = bench.open("ann", backend);
                NoteStore bob = bench.open("bob", backend)) {
            bench.settleLater();
            assertThat(ann.query(NOTE.where(NOTE.pinned.isTrue()).select(NOTE.id)))
                    .containsExactly("a");
            assertThat(bob.stateDigest()).isEqualTo(ann.stateDigest());
        }
    }

    @Test
    void aCallbackThatThrowsOrCallsTheStoreHurtsNobody() {
        carlIsNewer();
        AtomicReference<NoteStore> open = new AtomicReference<>();
        UnknownEvents calling = UnknownEvents.callback(event -> {
            told.add(event);
            open.get().commit(new Added("x", "X", null));
        });
        try (NoteStore store = open("ann", calling)) {
            open.set(store);
            bench.settle();
            assertThat(told).hasSize(2);
            assertThat(status(store).confirmedHead()).isEqualTo(4);
            assertThat(store.query(NOTE.all().select(NOTE.id))).containsExactly("c");
        }
    }
}

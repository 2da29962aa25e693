package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteBench.STORE_ID;
import static io.livestore4j.notes.NoteBench.conflicts;
import static io.livestore4j.notes.NoteBench.status;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Conflict;
import io.livestore4j.ConstraintViolated;
import io.livestore4j.InvalidEvent;
import io.livestore4j.NoSuchConflict;
import io.livestore4j.Receipt;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteEvent.Removed;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an app does with commits that were set aside. */
class ConflictAnswersTest {

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.create();
    private NoteBench bench;
    private NoteStore store;

    @BeforeEach
    void open() {
        bench = new NoteBench(directory);
        store = bench.open("ann", backend);
        bench.settle();
        backend.disconnect();
        bench.settle();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Added added(String id, String text) {
        return new Added(id, text, null);
    }

    /** Carl has taken these texts before. */
    private void carlTakes(String... texts) {
        for (String text : texts) {
            long next = backend.head(STORE_ID) + 1;
            backend.append(STORE_ID, List.of(Carl.added(next, "carl" + next, text)));
        }
        backend.connect();
        bench.settleLater();
    }

    private void carlRemoves(long number) {
        long next = backend.head(STORE_ID) + 1;
        backend.append(STORE_ID, List.of(Carl.event(next, "v1.NoteRemoved", "{\"id\":\"carl" + number + "\"}")));
        bench.settle();
    }

    private Conflict<NoteEvent> conflict(long commitId) {
        return conflicts(store).stream()
                .filter(conflict -> conflict.commitId() == commitId)
                .findFirst()
                .orElseThrow();
    }

    private List<Long> ids() {
        return conflicts(store).stream().map(Conflict::commitId).toList();
    }

    private void assertSynced() {
        bench.settle();
        assertThat(status(store).isSynced()).isTrue();
        assertThat(status(store).conflicts()).isZero();
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        try (NoteStore other = bench.open("bob", backend)) {
            bench.settle();
            assertThat(other.stateDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void aRetryCommitsItBehindAllOthersAndThenWhatDependsOnIt() {
        store.commit(added("1", "milk"));
        store.commit(new Pinned("1", true), new Drafted("d", "about 1"));
        store.commit(added("2", "bread"));
        store.commit(new Pinned("1", false), new Pinned("2", true));
        carlTakes("milk");
        assertThat(ids()).containsExactly(1L, 2L, 4L);
        assertThat(conflict(4).reason()).isEqualTo(new Conflict.DependsOn(Set.of(2L)));
        carlRemoves(1);

        List<Receipt> receipts = store.retry(conflict(1));

        assertThat(receipts).extracting(Receipt::commitId).containsExactly(5L, 6L, 7L);
        assertThat(store.query(NOTE.all().where(NOTE.pinned.isTrue()).select(NOTE.id)))
                .containsExactly("2");
        assertSynced();
        assertThat(receipts)
                .extracting(receipt -> receipt.confirmed().toCompletableFuture().join())
                .containsExactly(List.of(4L), List.of(5L), List.of(6L, 7L));
        assertThat(bench.lines("ann"))
                .containsSubsequence(
                        "e4 v1.NoteAdded in 5",
                        "e5 v1.NotePinned in 6",
                        "e5.1 v1.Drafted in 6",
                        "e6 v1.NotePinned in 7",
                        "e7 v1.NotePinned in 7");
    }

    @Test
    void aReplacementTakesItsPlaceBeforeWhatDependsOnIt() {
        store.commit(added("1", "milk"));
        store.commit(new Pinned("1", true));
        carlTakes("milk");
        assertThat(store.replaceWith(conflict(1), List.of(added("1", "oat milk"), added("3", "more"))))
                .hasSize(2);
        assertThat(store.query(NOTE.all().where(NOTE.pinned.isTrue()).select(NOTE.text)))
                .containsExactly("oat milk");
        assertSynced();
    }

    @Test
    void whatDependsOnTwoCommitsWaitsForTheLastOfThem() {
        store.commit(added("1", "milk"));
        store.commit(added("2", "bread"));
        store.commit(new Pinned("1", true), new Pinned("2", true));
        carlTakes("milk", "bread");
        assertThat(conflict(3).reason()).isEqualTo(new Conflict.DependsOn(Set.of(1L, 2L)));

        assertThat(store.replaceWith(conflict(1), List.of(added("1", "milk 1"))))
                .hasSize(1);
        assertThat(ids()).containsExactly(2L, 3L);
        assertThat(store.replaceWith(conflict(2), List.of(added("2", "bread 2"))))
                .hasSize(2);
        assertThat(store.query(NOTE.all().where(NOTE.pinned.isTrue()).count())).isEqualTo(2);
        assertSynced();
    }

    @Test
    void whatIsLeftOfADiscardedCommitGoesOnWaiting() {
        store.commit(added("1", "milk"));
        store.commit(new Pinned("1", true));
        carlTakes("milk");
        store.discard(conflict(1));
        assertThat(ids()).containsExactly(2L);
        assertThat(status(store).conflicts()).isEqualTo(1);
        assertThat(store.retry(conflict(2))).hasSize(1);
        assertSynced();
        assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).count())).isZero();
    }

    @Test
    void aDependantThatIsAnsweredFirstDoesNotComeBackWithTheOther() {
        store.commit(added("1", "milk"));
        store.commit(new Pinned("1", true));
        carlTakes("milk");
        store.discard(conflict(2));
        assertThat(store.replaceWith(conflict(1), List.of(added("1", "oat")))).hasSize(1);
        assertSynced();
        assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).count())).isZero();
    }

    @Test
    void aRetryThatFailsChangesNothing() {
        store.commit(added("1", "milk"));
        store.commit(new Pinned("1", true));
        carlTakes("milk");
        String digest = store.stateDigest();
        List<String> log = bench.lines("ann");
        assertThatThrownBy(() -> store.retry(conflict(1))).isInstanceOf(ConstraintViolated.class);
        assertThatThrownBy(() -> store.replaceWith(conflict(1), List.of(added("x", "X"), added("1", "milk"))))
                .isInstanceOf(ConstraintViolated.class);
        assertThatThrownBy(() -> store.replaceWith(conflict(1), List.of())).isInstanceOf(InvalidEvent.class);
        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(store.stateDigest()).isEqualTo(digest);
        assertThat(bench.lines("ann")).isEqualTo(log);
        store.discard(conflict(1));
        store.discard(conflict(2));
        assertThat(store.commit(added("9", "nine")).commitId())
                .as("a failed answer takes no id")
                .isEqualTo(3);
        assertSynced();
    }

    @Test
    void aDependantThatFailsKeepsTheWholeRetryFromHappening() {
        store.commit(added("1", "milk"));
        store.commit(new Pinned("1", true), added("2", "bread"));
        carlTakes("milk", "bread");
        assertThatThrownBy(() -> store.replaceWith(conflict(1), List.of(added("1", "oat"))))
                .isInstanceOf(ConstraintViolated.class);
        assertThat(ids()).containsExactly(1L, 2L);
        store.discard(conflict(2));
        store.replaceWith(conflict(1), List.of(added("1", "oat")));
        assertSynced();
    }

    @Test
    void oneThatIsAnsweredCannotBeAnsweredAgain() {
        store.commit(added("1", "milk"));
        store.commit(added("2", "bread"));
        carlTakes("milk", "bread");
        Conflict<NoteEvent> milk = conflict(1);
        Conflict<NoteEvent> bread = conflict(2);
        store.discard(milk);
        store.replaceWith(bread, List.of(new Removed("carl1")));
        for (Conflict<NoteEvent> gone : List.of(milk, bread)) {
            assertThatThrownBy(() -> store.retry(gone)).isInstanceOf(NoSuchConflict.class);
            assertThatThrownBy(() -> store.replaceWith(gone, List.of(new Removed("x"))))
                    .isInstanceOf(NoSuchConflict.class);
            assertThatThrownBy(() -> store.discard(gone)).isInstanceOf(NoSuchConflict.class);
        }
        assertSynced();
    }

    @Test
    void anEventThatThisVersionDoesNotKnowKeepsItsCommitFromARetry() {
        store.commit(added("1", "milk"), new Pinned("1", true));
        carlTakes("milk");
        store.close();
        store = bench.open("ann", backend, NoteStore::openWithoutPinned);
        assertThat(conflict(1).events()).containsExactly(added("1", "milk"));
        assertThatThrownBy(() -> store.retry(conflict(1)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("v1.NotePinned");
        store.close();
        store = bench.open("ann", backend);
        assertThat(conflict(1).events()).hasSize(2);
        carlRemoves(1);
        bench.settle();
        store.retry(conflict(1));
        assertSynced();
    }

    @Test
    void aRetryMayBeSetAsideAgain() {
        store.commit(added("1", "milk"));
        carlTakes("milk");
        backend.disconnect();
        bench.settle();
        store.replaceWith(conflict(1), List.of(added("1", "oat")));
        carlTakes("oat");
        assertThat(ids()).containsExactly(2L);
        store.discard(conflict(2));
        assertSynced();
    }

    @Test
    void answersWaitForNoBackend() {
        store.commit(added("1", "milk"));
        carlTakes("milk");
        store.close();
        store = bench.open("ann", null);
        store.replaceWith(conflict(1), List.of(added("1", "oat")));
        assertThat(ids()).isEmpty();
        store.close();
        store = bench.open("ann", backend);
        bench.settle();
        assertSynced();
    }
}

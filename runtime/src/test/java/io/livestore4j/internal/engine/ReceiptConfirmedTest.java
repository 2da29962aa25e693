package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteBench.STORE_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.MaterializerFailed;
import io.livestore4j.NoBackend;
import io.livestore4j.Receipt;
import io.livestore4j.SetAside;
import io.livestore4j.StoreClosed;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Misbehaved;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a receipt says of the backend. */
class ReceiptConfirmedTest {

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
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Added added(String id) {
        return new Added(id, "text of " + id, null);
    }

    private static CompletableFuture<List<Long>> confirmed(Receipt receipt) {
        return receipt.confirmed().toCompletableFuture();
    }

    private static void assertFails(CompletableFuture<List<Long>> stage, Class<? extends Throwable> why) {
        assertThat(stage).isCompletedExceptionally();
        assertThatThrownBy(stage::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(why);
    }

    /** Carl's event comes first, and Ann hears of it only when the backend can be reached again. */
    private void carlComesFirst(SyncEvent... events) {
        backend.append(STORE_ID, List.of(events));
        backend.connect();
        bench.settleLater();
    }

    private void goOffline() {
        backend.disconnect();
        bench.settle();
    }

    @Test
    void itCompletesWithTheNumbersOnceTheBackendHasTheCommit() {
        Receipt receipt = store.commit(added("1"), new Drafted("d", "D"), added("2"));
        CompletableFuture<List<Long>> before = confirmed(receipt);
        assertThat(before).isNotDone();
        bench.settle();
        assertThat(before).isCompletedWithValue(List.of(1L, 2L));
        assertThat(confirmed(receipt)).isCompletedWithValue(List.of(1L, 2L));
    }

    @Test
    void afterARebaseItHasTheNewNumbers() {
        goOffline();
        Receipt receipt = store.commit(added("1"), added("2"));
        Receipt later = store.commit(added("3"));
        CompletableFuture<List<Long>> before = confirmed(receipt);
        carlComesFirst(Carl.added(1, "c", "C"));
        assertThat(before).isCompletedWithValue(List.of(2L, 3L));
        assertThat(confirmed(receipt)).isCompletedWithValue(List.of(2L, 3L));
        assertThat(confirmed(later)).isCompletedWithValue(List.of(4L));
    }

    @Test
    void askedBetweenARebaseAndTheConfirmationItWaits() {
        goOffline();
        Receipt receipt = store.commit(added("1"));
        AtomicReference<CompletableFuture<List<Long>>> between = new AtomicReference<>();
        store.syncStatus()
                .filter(status -> status.rebases() == 1 && status.pending() == 1)
                .take(1)
                .subscribe(status -> between.set(confirmed(receipt)));
        carlComesFirst(Carl.added(1, "c", "C"));
        assertThat(between.get()).isCompletedWithValue(List.of(2L));
    }

    @Test
    void aCommitThatIsSetAsideFailsAskedBeforeOrAfter() {
        goOffline();
        Receipt receipt = store.commit(added("c"));
        Receipt dependant = store.commit(new Pinned("c", true));
        Receipt free = store.commit(added("2"));
        CompletableFuture<List<Long>> before = confirmed(receipt);
        CompletableFuture<List<Long>> dependantBefore = confirmed(dependant);
        carlComesFirst(Carl.added(1, "c", "C"));
        assertFails(before, SetAside.class);
        assertFails(dependantBefore, SetAside.class);
        assertFails(confirmed(receipt), SetAside.class);
        assertFails(confirmed(dependant), SetAside.class);
        assertThat(confirmed(free)).isCompletedWithValue(List.of(2L));
    }

    @Test
    void aRetryHasReceiptsOfItsOwn() {
        goOffline();
        Receipt receipt = store.commit(new Added("1", "C", null));
        carlComesFirst(Carl.added(1, "c", "C"));
        backend.append(STORE_ID, List.of(Carl.event(2, "v1.NoteRemoved", "{\"id\":\"c\"}")));
        bench.settle();
        List<Receipt> again = store.retry(NoteBench.conflicts(store).get(0));
        bench.settle();
        assertThat(again).hasSize(1);
        assertThat(confirmed(again.get(0))).isCompletedWithValue(List.of(3L));
        assertFails(confirmed(receipt), SetAside.class);
    }

    @Test
    void aClientOnlyCommitIsConfirmedAtOnce() {
        goOffline();
        assertThat(confirmed(store.commit(new Drafted("d", "D")))).isCompletedWithValue(List.of());
    }

    @Test
    void withoutABackendNothingIsConfirmed() {
        try (NoteStore alone = bench.open("alone", null)) {
            assertFails(confirmed(alone.commit(added("1"))), NoBackend.class);
            assertThat(confirmed(alone.commit(new Drafted("d", "D")))).isCompletedWithValue(List.of());
        }
    }

    @Test
    void whoeverAsksGetsAnAnswerThatNobodyElseCanSpoil() {
        Receipt receipt = store.commit(added("1"));
        CompletableFuture<List<Long>> mine = confirmed(receipt);
        CompletableFuture<List<Long>> yours = confirmed(receipt);
        mine.cancel(true);
        bench.settle();
        assertThat(yours).isCompletedWithValue(List.of(1L));
        assertThat(confirmed(receipt)).isCompletedWithValue(List.of(1L));
    }

    @Test
    void theNumbersCannotBeChangedHoweverTheyCame() {
        Receipt receipt = store.commit(added("1"));
        CompletableFuture<List<Long>> before = confirmed(receipt);
        bench.settle();
        assertThat(before.join()).isUnmodifiable();
        assertThat(confirmed(receipt).join()).isUnmodifiable();
    }

    @Test
    void eachCommitOfARunHasItsOwnNumbers() {
        List<Receipt> receipts = store.commitEach(List.of(added("1"), new Drafted("d", "D"), added("2")));
        bench.settle();
        assertThat(receipts)
                .extracting(receipt -> confirmed(receipt).join())
                .containsExactly(List.of(1L), List.of(), List.of(2L));
    }

    @Test
    void whatIsNotConfirmedWhenTheStoreClosesFails() {
        goOffline();
        Receipt receipt = store.commit(added("1"));
        CompletableFuture<List<Long>> before = confirmed(receipt);
        store.close();
        assertFails(before, StoreClosed.class);
        assertThatThrownBy(receipt::confirmed).isInstanceOf(StoreClosed.class);
    }

    @Test
    void aMaterializerMayNotAsk() {
        store.close();
        AtomicReference<Receipt> receipt = new AtomicReference<>();
        store = bench.open(
                "ann",
                backend,
                options -> NoteStore.open(options, (event, state, meta) -> {
                    receipt.get().confirmed();
                    return List.of();
                }));
        receipt.set(store.commit(added("1")));
        assertThatThrownBy(() -> store.commit(new Misbehaved("")))
                .isInstanceOf(MaterializerFailed.class)
                .hasMessageContaining("may not wait for a confirmation");
    }

    @Test
    void aCommitThatIsConfirmedInPartWaitsForTheRest() {
        goOffline();
        Receipt receipt = store.commit(added("1"), added("2"));
        CompletableFuture<List<Long>> before = confirmed(receipt);
        carlComesFirst(bench.synced("ann").get(0), Carl.added(2, "c", "C"));
        assertThat(before).isCompletedWithValue(List.of(1L, 3L));
        assertThat(confirmed(receipt)).isCompletedWithValue(List.of(1L, 3L));
    }

    @Test
    void aCommitWhoseRestIsSetAsideFails() {
        goOffline();
        Receipt receipt = store.commit(added("1"), added("c"));
        CompletableFuture<List<Long>> before = confirmed(receipt);
        carlComesFirst(bench.synced("ann").get(0), Carl.added(2, "c", "C"));
        assertFails(before, SetAside.class);
        assertFails(confirmed(receipt), SetAside.class);
        assertThat(NoteBench.conflicts(store).get(0).events()).containsExactly(added("c"));
    }

    @Test
    void whoIsToldMayCommit() {
        store.commit(added("1")).confirmed().thenRun(() -> store.commit(added("2")));
        bench.settle();
        assertThat(backend.head(STORE_ID)).isEqualTo(2);
        assertThat(NoteBench.status(store).isSynced()).isTrue();
    }
}

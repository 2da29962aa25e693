package io.livestore4j.types;

import static ledger.BalanceTable.BALANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Conflict;
import io.livestore4j.ConstraintViolated;
import io.livestore4j.Receipt;
import io.livestore4j.SetAside;
import io.livestore4j.StoreOptions;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import ledger.Balance;
import ledger.LedgerEvent;
import ledger.LedgerEvent.AmountMoved;
import ledger.LedgerEvent.BalanceOpened;
import ledger.LedgerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes in SQL, which the compiler has checked, through commit, rebase and undo. */
class LedgerSyncTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final InMemoryBackend backend = InMemoryBackend.create();
    private LedgerStore store;

    @BeforeEach
    void open() {
        store = openOther();
        store.commit(new BalanceOpened(1, 100), new BalanceOpened(2, 0));
        assertThat(store.awaitSynced(LONG)).isTrue();
    }

    private LedgerStore openOther() {
        return LedgerStore.open(StoreOptions.builder()
                .storeId("ledger")
                .inMemory()
                .sync(backend)
                .build());
    }

    @AfterEach
    void close() {
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        store.close();
    }

    private void assertBalances(LedgerStore of, long first, long second) {
        assertThat(of.query(BALANCE.all().orderBy(BALANCE.account.asc())))
                .containsExactly(new Balance(1, first), new Balance(2, second));
    }

    private static void awaitHead(LedgerStore of, long head) {
        of.syncStatus().filter(status -> status.confirmedHead() >= head).blockingFirst();
        assertThat(of.awaitSynced(LONG)).isTrue();
    }

    @Test
    void aCommitThatBreaksARuleWithItsSecondWriteUndoesItsFirst() {
        store.commit(new AmountMoved(1, 2, 30));
        assertBalances(store, 70, 30);
        assertThatThrownBy(() -> store.commit(new AmountMoved(1, 2, 10), new AmountMoved(1, 2, 61)))
                .isInstanceOf(ConstraintViolated.class)
                .hasMessageContaining("cents >= 0");
        assertBalances(store, 70, 30);
    }

    @Test
    void aRebaseAddsToWhatOthersLeftAndSetsAsideWhatNoLongerFits() throws Exception {
        backend.disconnect();
        Receipt small = store.commit(new AmountMoved(1, 2, 10));
        Receipt large = store.commit(new AmountMoved(1, 2, 80));
        assertBalances(store, 10, 90);
        backend.append(
                "ledger",
                List.of(new SyncEvent(3, 2, "v1.AmountMoved", "{\"from\":1,\"to\":2,\"cents\":50}", "carl", "s")));
        backend.connect();
        awaitHead(store, 4);

        assertBalances(store, 40, 60);
        assertThat(small.confirmed().toCompletableFuture().get()).containsExactly(4L);
        assertThatThrownBy(() -> large.confirmed().toCompletableFuture().get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SetAside.class);
        try (LedgerStore other = openOther()) {
            awaitHead(other, 4);
            assertBalances(other, 40, 60);
            assertThat(other.stateDigest()).isEqualTo(store.stateDigest());
        }
        answer();
    }

    /** As much as is there. */
    private void answer() throws Exception {
        Conflict<LedgerEvent> conflict = store.conflicts()
                .take(1)
                .toList()
                .toFuture()
                .get(LONG.toSeconds(), TimeUnit.SECONDS)
                .get(0);
        assertThat(conflict.events()).containsExactly(new AmountMoved(1, 2, 80));
        store.replaceWith(conflict, List.of(new AmountMoved(1, 2, 40)));
        awaitHead(store, 5);
        assertBalances(store, 0, 100);
    }
}

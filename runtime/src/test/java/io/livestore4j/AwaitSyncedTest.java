package io.livestore4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.notes.Carl;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Misbehaved;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwaitSyncedTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final InMemoryBackend backend = InMemoryBackend.create();
    private NoteStore store;

    @BeforeEach
    void open() {
        store = NoteStore.open(options().sync(backend).build());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static StoreOptions.Builder options() {
        return StoreOptions.builder().storeId("notes").inMemory();
    }

    private void goOffline() {
        store.syncStatus().filter(SyncStatus::isSynced).blockingFirst();
        backend.disconnect();
        store.commit(new Added("1", "A", null));
    }

    @Test
    void itIsTrueOnceTheBackendHasEverything() {
        store.commit(new Added("1", "A", null));
        assertThat(store.awaitSynced(LONG)).isTrue();
        assertThat(backend.head("notes")).isEqualTo(1);
    }

    @Test
    void itIsTrueAtOnceWhereNothingIsPending() {
        backend.disconnect();
        store.commit(new Drafted("d", "D"));
        assertThat(store.awaitSynced(Duration.ZERO)).isTrue();
    }

    @Test
    void itIsFalseWhenTheTimeIsOver() {
        goOffline();
        assertThat(store.awaitSynced(Duration.ofMillis(10))).isFalse();
        assertThat(store.awaitSynced(Duration.ZERO)).isFalse();
        assertThat(store.awaitSynced(Duration.ofSeconds(-1))).isFalse();
    }

    @Test
    void itWaitsForAsLongAsADurationCanBe() {
        store.commit(new Added("1", "A", null));
        assertThat(store.awaitSynced(ChronoUnit.FOREVER.getDuration())).isTrue();
    }

    @Test
    void whatIsSetAsideIsNotWaitedFor() {
        goOffline();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> store.awaitSynced(LONG));
        backend.append("notes", List.of(Carl.added(1, "1", "C")));
        backend.connect();
        assertThat(waiting.join()).isTrue();
        assertThat(store.syncStatus().blockingFirst().conflicts()).isEqualTo(1);
    }

    @Test
    void withoutABackendThereIsNothingToWaitFor() {
        try (NoteStore alone = NoteStore.open(options().build())) {
            assertThatThrownBy(() -> alone.awaitSynced(LONG)).isInstanceOf(NoBackend.class);
        }
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() throws InterruptedException {
        goOffline();
        AtomicReference<Boolean> answer = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread waiting = new Thread(() -> {
            Thread.currentThread().interrupt();
            answer.set(store.awaitSynced(LONG));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        waiting.start();
        waiting.join();
        assertThat(answer).hasValue(false);
        assertThat(interrupted).hasValue(true);
    }

    @Test
    void aStoreThatClosesEndsTheWait() throws InterruptedException {
        goOffline();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            begun.countDown();
            return store.awaitSynced(LONG);
        });
        begun.await();
        store.close();
        assertThatThrownBy(waiting::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StoreClosed.class);
        assertThatThrownBy(() -> store.awaitSynced(LONG)).isInstanceOf(StoreClosed.class);
    }

    @Test
    void aMaterializerMayNotWait() {
        AtomicReference<NoteStore> itself = new AtomicReference<>();
        try (NoteStore waiting = NoteStore.open(options().sync(backend).build(), (event, state, meta) -> {
            itself.get().awaitSynced(LONG);
            return List.of();
        })) {
            itself.set(waiting);
            assertThatThrownBy(() -> waiting.commit(new Misbehaved(""))).isInstanceOf(MaterializerFailed.class);
        }
    }
}

package io.livestore4j;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.notes.Note;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Misbehaved;
import io.livestore4j.notes.NoteStore;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What schedulers and subscribers may not do to a commit or to each other. */
class LiveDeliveryTest {

    private static NoteStore open(Scheduler scheduler) {
        return NoteStore.open(StoreOptions.builder()
                .storeId("notes")
                .inMemory()
                .scheduler(scheduler)
                .build());
    }

    @Test
    void aSchedulerThatThrowsDoesNotMakeACommitSeemToFail() {
        AtomicBoolean broken = new AtomicBoolean();
        Scheduler failing = Schedulers.from(task -> {
            if (broken.get()) {
                throw new RejectedExecutionException("the toolkit is gone");
            }
            task.run();
        });
        try (NoteStore store = open(failing)) {
            store.observe(NOTE.all()).test();
            broken.set(true);
            store.commit(new Added("a", "A", null));
            assertThat(store.query(NOTE.all().count())).isEqualTo(1);
            broken.set(false);
        }
    }

    @Test
    void anErrorInASubscriberOnTheCommittingThreadStaysThere() {
        try (NoteStore store = open(Schedulers.trampoline())) {
            store.observe(NOTE.all()).subscribe(notes -> {
                if (!notes.isEmpty()) {
                    throw new StackOverflowError("planted");
                }
            });
            TestSubscriber<Long> other = store.observe(NOTE.all().count()).test();
            store.commit(new Added("a", "A", null));
            other.assertValues(0L, 1L);
        }
    }

    @Test
    void aSubscriberThatAsksForNothingMoreIsCompletedAtCloseAllTheSame() {
        NoteStore store = NoteStore.open(
                StoreOptions.builder().storeId("notes").inMemory().build());
        TestSubscriber<List<Note>> one = new TestSubscriber<>(1);
        store.observe(NOTE.all()).subscribe(one);
        one.awaitCount(1);
        store.commit(new Added("a", "A", null));
        store.close();
        one.awaitDone(10, TimeUnit.SECONDS).assertComplete().assertValueCount(1);

        TestSubscriber<List<Note>> late = store.observe(NOTE.all()).test();
        late.awaitDone(10, TimeUnit.SECONDS).assertNoValues().assertComplete();
    }

    @Test
    void mutationsThatAreNoWriteOfStateAreRefused() {
        try (NoteStore store = open(Schedulers.trampoline())) {
            for (String how : List.of("commit", "own table")) {
                assertThatThrownBy(() -> store.commit(new Added("a", "A", null), new Misbehaved(how)))
                        .as(how)
                        .isInstanceOf(MaterializerFailed.class)
                        .hasMessageContaining("A mutation is one INSERT, UPDATE or DELETE");
            }
            assertThat(store.query(NOTE.all())).isEmpty();
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void aStateReaderIsGoodForItsCallAlone() {
        AtomicReference<StateReader> kept = new AtomicReference<>();
        StoreOptions options =
                StoreOptions.builder().storeId("notes").inMemory().build();
        try (NoteStore store = NoteStore.open(options, (event, state, meta) -> {
            kept.set(state);
            return List.of();
        })) {
            store.commit(new Misbehaved("keep the reader"));
            assertThatThrownBy(() -> kept.get().query(NOTE.all()))
                    .isInstanceOf(QueryFailed.class)
                    .hasMessageContaining("good for the call of its materializer alone");
        }
    }
}

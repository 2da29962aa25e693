package io.livestore4j.internal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.StoreClosed;
import io.livestore4j.StoreOptions;
import io.livestore4j.notes.LoggedMessages;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import io.reactivex.rxjava3.core.FlowableSubscriber;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;

/** Whatever one subscriber does, the others get their answers: on the store's own threads and on the committing one. */
class LiveSubscriberTest {

    private static final String LIVE_LOG = "io.livestore4j.live";
    private static final String TASKS_LOG = "io.livestore4j.tasks";

    private final Probe<Long> bystander = new Probe<>();

    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private final Thread.@Nullable UncaughtExceptionHandler usualHandler = Thread.getDefaultUncaughtExceptionHandler();

    private final LoggedMessages warnings = new LoggedMessages();

    private NoteStore store;

    /** Does something with each value, with none of RxJava's protection. */
    private record Raw(LongConsumer action) implements FlowableSubscriber<Long> {

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Long value) {
            action.accept(value);
        }

        @Override
        public void onError(Throwable error) {}

        @Override
        public void onComplete() {}
    }

    private void open(boolean ownThreads) {
        StoreOptions.Builder options = StoreOptions.builder().storeId("live").inMemory();
        store = NoteStore.open(
                ownThreads
                        ? options.build()
                        : options.scheduler(Schedulers.trampoline()).build());
    }

    @BeforeEach
    void collectWhatNobodyCatches() {
        Logger.getLogger(LIVE_LOG).setUseParentHandlers(false);
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> uncaught.add(error));
        RxJavaPlugins.setErrorHandler(uncaught::add);
        Logger.getLogger(TASKS_LOG).addHandler(warnings);
    }

    @AfterEach
    void close() {
        store.close();
        RxJavaPlugins.setErrorHandler(null);
        Logger.getLogger(TASKS_LOG).removeHandler(warnings);
        Thread.setDefaultUncaughtExceptionHandler(usualHandler);
        Logger.getLogger(LIVE_LOG).setUseParentHandlers(true);
    }

    /** One subscriber before the bystander and one after it, for the order of their wakes is not known. */
    private void observe(LongConsumer action) {
        store.observe(new NoteCount()).subscribe(new Raw(action));
        store.observe(new NoteCount()).subscribe(bystander);
        store.observe(new NoteCount()).subscribe(new Raw(action));
        assertThat(bystander.next()).isZero();
    }

    private void add(String id) {
        store.commit(new Added(id, "text of " + id, null));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatThrowsDisturbsNeitherTheCommitNorTheOthers(boolean ownThreads) {
        open(ownThreads);
        observe(value -> {
            if (value > 0) {
                throw new IllegalStateException("planted at " + value);
            }
        });
        add("a");
        assertThat(bystander.next()).isEqualTo(1);
        add("b");
        assertThat(bystander.next()).isEqualTo(2);
        store.close();
        assertThat(bystander.isCompletedNext()).isTrue();
        assertThat(uncaught)
                .isNotEmpty()
                .allMatch(error -> String.valueOf(error.getMessage()).startsWith("planted at "));
    }

    @Test
    void oneThatBlocksKeepsNeitherTheCommitNorTheOthersWaiting() {
        open(true);
        CountDownLatch blocked = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        observe(value -> {
            blocked.countDown();
            await(release);
        });
        await(blocked);
        for (long n = 1; n <= 10; n++) {
            add("n" + n);
            bystander.awaitValue(n);
        }
        release.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Probe.TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneMayCommit(boolean ownThreads) {
        open(ownThreads);
        Probe<Long> chain = new Probe<>();
        store.observe(new NoteCount()).subscribe(bystander);
        store.observe(new NoteCount())
                .doOnNext(value -> {
                    if (value > 0 && value < 20) {
                        add("chain" + value);
                    }
                })
                .subscribe(chain);
        add("first");
        chain.awaitValue(20L);
        bystander.awaitValue(20L);
        assertThat(store.query(new NoteCount())).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneMayQueryAndSeesAtLeastWhatItWasTold(boolean ownThreads) {
        open(ownThreads);
        Probe<Long> asking = new Probe<>();
        store.observe(new NoteCount())
                .doOnNext(told -> assertThat(store.query(new NoteCount())).isGreaterThanOrEqualTo(told))
                .subscribe(asking);
        for (int i = 0; i < 20; i++) {
            add("n" + i);
        }
        asking.awaitValue(20L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneMayCloseTheStore(boolean ownThreads) {
        open(ownThreads);
        Probe<Long> closer = new Probe<>();
        store.observe(new NoteCount()).subscribe(bystander);
        store.observe(new NoteCount())
                .doOnNext(value -> {
                    if (value == 1) {
                        store.close();
                    }
                })
                .subscribe(closer);
        assertThat(closer.next()).isZero();
        assertThat(bystander.next()).isZero();
        add("a");
        assertThat(closer.rest()).isEqualTo(List.of(1L));
        assertThat(bystander.rest()).isSubsetOf(1L);
        assertThatThrownBy(() -> add("b")).isInstanceOf(StoreClosed.class);
        assertThat(warnings.messages()).as("waiting for itself").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneMayCloseTheStoreThatIsClosing(boolean ownThreads) {
        open(ownThreads);
        Probe<Long> closer = new Probe<>();
        store.observe(new NoteCount()).doOnComplete(store::close).subscribe(closer);
        store.observe(new NoteCount()).subscribe(bystander);
        assertThat(closer.next()).isZero();
        assertThat(bystander.next()).isZero();
        store.close();
        assertThat(closer.isCompletedNext()).isTrue();
        assertThat(bystander.isCompletedNext()).isTrue();
        assertThat(warnings.messages()).isEmpty();
    }

    @Test
    void fourThatBlockLeaveCommitsAndQueriesAlone() {
        open(true);
        CountDownLatch blocked = new CountDownLatch(4);
        CountDownLatch release = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            store.observe(new NoteCount()).subscribe(new Raw(value -> {
                blocked.countDown();
                await(release);
            }));
        }
        await(blocked);
        add("a");
        assertThat(store.query(new NoteCount())).isEqualTo(1);
        store.observe(new NoteCount()).subscribe(bystander);
        release.countDown();
        assertThat(bystander.next()).isEqualTo(1);
    }
}

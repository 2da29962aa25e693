package io.livestore4j.internal.live;

import io.livestore4j.ListDiff;
import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.Shape;
import io.livestore4j.StoreClosed;
import io.livestore4j.internal.sqlite.ReaderPool;
import io.livestore4j.internal.state.RowChange;
import io.reactivex.rxjava3.core.BackpressureStrategy;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.FlowableEmitter;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * The live queries of one store. Thread-safe.
 *
 * <pre>
 *   commit → wake(changes) → signal ──latest──▸ scheduler → query on a reader → equal? drop : deliver
 * </pre>
 *
 * What waits for a slow subscriber is a signal, not an answer: the query runs when the subscriber asks for more, so that
 * it always gets the newest committed snapshot, and memory does not grow with the commits that it missed.
 */
public final class LiveQueries implements AutoCloseable {

    private static final Logger LOG = System.getLogger("io.livestore4j.live");

    /** One signal may wait at the scheduler; any more would say the same. */
    private static final int WAITING_SIGNALS_MAX = 1;

    private final ReaderPool readers;
    private final Scheduler scheduler;
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** One subscriber: woken by an interest, told by an emitter. Compared by identity. */
    private static final class Subscription {

        private final Interest interest;
        private final FlowableEmitter<Boolean> emitter;

        Subscription(Interest interest, FlowableEmitter<Boolean> emitter) {
            this.interest = interest;
            this.emitter = emitter;
        }

        void wakeIfTouched(List<RowChange> changes) {
            if (changes.stream().anyMatch(interest::wokenBy)) {
                signal();
            }
        }

        void signal() {
            emitter.onNext(Boolean.TRUE);
        }
    }

    /** @param delivery runs the queries and, on the same thread, their subscribers */
    public LiveQueries(ReaderPool readers, Executor delivery) {
        this.readers = readers;
        this.scheduler = Schedulers.from(delivery);
    }

    /** Emits the answer on subscription, then each different one; completes when the store closes. */
    public <T> Flowable<T> observe(Query<T> query) {
        return Flowable.<Boolean>create(emitter -> subscribe(query, emitter.serialize()), BackpressureStrategy.LATEST)
                .observeOn(scheduler, false, WAITING_SIGNALS_MAX)
                .mapOptional(signal -> answer(query))
                .distinctUntilChanged();
    }

    /** {@link #observe} as edits from the list last delivered to that subscriber. */
    public <R> Flowable<ListDiff<R>> observeDiffs(Query<List<R>> query) {
        Function<R, Object> key = keyOf(query);
        return Flowable.defer(() -> {
            ListDiffer<R> differ = new ListDiffer<>(key);
            return observe(query).map(differ::next);
        });
    }

    private static <R> Function<R, Object> keyOf(Query<List<R>> query) {
        if (query.shape() instanceof Shape.Many<R> many && many.key() != null) {
            return many.key();
        }
        throw new QueryFailed("The rows of this query have no keys, so their moves cannot be told: " + query.sql()
                + ". Observe whole rows of one table, or use observe().");
    }

    private void subscribe(Query<?> query, FlowableEmitter<Boolean> emitter) {
        Subscription subscription = new Subscription(TableInterest.of(query), emitter);
        subscriptions.add(subscription);
        emitter.setCancellable(() -> subscriptions.remove(subscription));
        subscription.signal();
        if (closed) {
            emitter.onComplete();
        }
    }

    /** A query that fails is reported and tried again at the next signal: its subscriber outlives a full disk. */
    private <T> Optional<T> answer(Query<T> query) {
        try {
            return Optional.of(
                    readers.read(reader -> reader.query(query.sql(), query.binds(), query.shape()::collect)));
        } catch (StoreClosed e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A live query failed and is tried again after the next change: " + query.sql(), e);
            return Optional.empty();
        }
    }

    /** Signals every query whose answer these changes can have touched. Call after COMMIT, without the store's lock. */
    public void wake(List<RowChange> changes) {
        if (!changes.isEmpty()) {
            subscriptions.forEach(subscription -> subscription.wakeIfTouched(changes));
        }
    }

    /** Completes every stream. Idempotent. */
    @Override
    public void close() {
        closed = true;
        subscriptions.forEach(subscription -> subscription.emitter.onComplete());
    }
}

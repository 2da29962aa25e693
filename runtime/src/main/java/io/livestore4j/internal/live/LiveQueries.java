package io.livestore4j.internal.live;

import io.livestore4j.ListDiff;
import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.Rows;
import io.livestore4j.Shape;
import io.livestore4j.StorageFailed;
import io.livestore4j.StoreClosed;
import io.livestore4j.internal.sqlite.ReaderPool;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.sqlite.ValueReading;
import io.livestore4j.internal.state.RowChange;
import io.reactivex.rxjava3.core.Flowable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The live queries of one store. Thread-safe.
 *
 * <pre>
 *   commit → wake(changes) → signal ──latest──▸ scheduler → query on a reader → read the same? drop : deliver
 * </pre>
 */
public final class LiveQueries {

    private static final Logger LOG = System.getLogger("io.livestore4j.live");

    private final ReaderPool readers;
    private final Signals signals;
    private final Executor later;

    /** @param later runs a task after a while: the next try of a query that the machine has failed */
    LiveQueries(ReaderPool readers, Signals signals, Executor later) {
        this.readers = readers;
        this.signals = signals;
        this.later = later;
    }

    /** Emits the answer on subscription, then each different one; completes when the store closes. */
    public <T> Flowable<T> observe(Query<T> query) {
        return signals.untilEnd(answers(query).map(Answer::value));
    }

    /** What is kept of the last answer is what it was made of: a value may never equal another, as arrays do. */
    private <T> Flowable<Answer<T>> answers(Query<T> query) {
        return signals.answers(TableInterest.of(query), subscription -> answer(query, subscription))
                .distinctUntilChanged(Answer::raw);
    }

    /** @param raw what was read to make the value */
    private record Answer<T>(T value, RawRows raw) {}

    /** {@link #observe} as edits from the list last delivered to that subscriber. */
    public <R> Flowable<ListDiff<R>> observeDiffs(Query<List<R>> query) {
        Function<R, Object> key = keyOf(query);
        return Flowable.defer(() -> {
            ListDiffer<R> differ = new ListDiffer<>(key);
            return signals.untilEnd(answers(query).map(answer -> differ.next(answer.value, answer.raw)));
        });
    }

    private static <R> Function<R, Object> keyOf(Query<List<R>> query) {
        if (query.shape() instanceof Shape.Many<R> many && many.key() != null) {
            return many.key();
        }
        throw new QueryFailed("The rows of this query have no keys, so their moves cannot be told: " + query.sql()
                + ". Observe whole rows of one table, or use observe().");
    }

    /** A query that fails is reported, not thrown at its subscriber, which outlives a full disk. */
    private <T> Optional<Answer<T>> answer(Query<T> query, Subscription subscription) {
        try {
            return readers.read(reader -> reader.query(query.sql(), query.binds(), rows -> read(query, rows)));
        } catch (StoreClosed e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A live query failed and will be tried again: " + query.sql(), e);
            if (isTheMachines(e)) {
                later.execute(subscription::signal);
            }
            return Optional.empty();
        }
    }

    private static <T> Optional<Answer<T>> read(Query<T> query, Rows rows) {
        RecordedRows recorded = new RecordedRows(rows);
        @Nullable T value = ValueReading.answer(query, recorded);
        if (value == null) {
            LOG.log(Level.WARNING, "A live query answered NULL, which a stream cannot carry; use first(): {0}", query);
            return Optional.empty();
        }
        return Optional.of(new Answer<>(value, recorded.raw()));
    }

    /** It may answer without any further commit; a wrong query only fails again. */
    private static boolean isTheMachines(RuntimeException failure) {
        return failure instanceof StorageFailed || failure instanceof SqliteFailure sqlite && !sqlite.isTheStatements();
    }

    /** Signals every query whose answer these changes can have touched. Call after COMMIT, without the store's lock. */
    public void wake(List<RowChange> rowChanges) {
        if (rowChanges.isEmpty() || signals.isEmpty()) {
            return;
        }
        Changes changes = Changes.of(rowChanges);
        signals.each(subscription -> subscription.wakeIf(changes));
    }

    /** Signals every query: the state was made anew. */
    public void wakeAll() {
        signals.each(Subscription::wake);
    }
}

package io.livestore4j.internal.live;

import io.reactivex.rxjava3.core.FlowableSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Subscription;

/** A subscriber that keeps what it gets until it is asked; it asks for as much as it was told to. */
final class Probe<T> implements FlowableSubscriber<T> {

    /** Far beyond what any machine needs; a test that waits so long has failed. */
    static final long TIMEOUT_SECONDS = 30;

    private static final String COMPLETE = "complete";

    private final BlockingQueue<Object> signals = new LinkedBlockingQueue<>();
    private final AtomicReference<Subscription> upstream = new AtomicReference<>();
    private final long firstDemand;

    Probe(long firstDemand) {
        this.firstDemand = firstDemand;
    }

    Probe() {
        this(Long.MAX_VALUE);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        upstream.set(subscription);
        if (firstDemand > 0) {
            subscription.request(firstDemand);
        }
    }

    @Override
    public void onNext(T value) {
        signals.add(List.of(value));
    }

    @Override
    public void onError(Throwable error) {
        signals.add(error);
    }

    @Override
    public void onComplete() {
        signals.add(COMPLETE);
    }

    void request(long count) {
        upstream.get().request(count);
    }

    void cancel() {
        upstream.get().cancel();
    }

    private Object take() {
        try {
            Object signal = signals.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (signal == null) {
                throw new AssertionError("nothing came within " + TIMEOUT_SECONDS + " s");
            }
            return signal;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next value; waits for it. */
    T next() {
        return valueIn(take());
    }

    @SuppressWarnings("unchecked")
    private T valueIn(Object signal) {
        if (signal instanceof List<?> value) {
            return (T) value.get(0);
        }
        throw new AssertionError("expected a value, got " + signal);
    }

    /** Skips values until {@code value} comes. */
    void awaitValue(T value) {
        while (!next().equals(value)) {
            continue;
        }
    }

    /** Whether nothing but the end comes next; waits for it. */
    boolean isCompletedNext() {
        return take().equals(COMPLETE);
    }

    /** The values up to the end of the stream; waits for it. */
    List<T> rest() {
        List<T> values = new ArrayList<>();
        for (Object signal = take(); !signal.equals(COMPLETE); signal = take()) {
            values.add(valueIn(signal));
        }
        return values;
    }

    /** What has come and was not asked for yet; for schedulers that deliver at once. */
    List<T> received() {
        List<T> values = new ArrayList<>();
        for (Object signal = signals.poll(); signal != null; signal = signals.poll()) {
            values.add(valueIn(signal));
        }
        return values;
    }
}

package io.livestore4j.internal.live;

import io.reactivex.rxjava3.core.BackpressureStrategy;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.FlowableEmitter;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.processors.AsyncProcessor;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Subscribers that are told that something has changed, and then ask what. Thread-safe.
 *
 * <p>What waits for a slow subscriber is a signal, not an answer: the question is asked when the subscriber wants more, so
 * that he always gets the newest answer, and memory does not grow with the ones that he missed.
 */
final class Signals {

    /** One signal may wait at the scheduler; any more would say the same. */
    private static final int WAITING_SIGNALS_MAX = 1;

    private final Scheduler scheduler;
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final AsyncProcessor<Boolean> ended = AsyncProcessor.create();
    private volatile boolean closed;

    Signals(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** The answer on subscription, and again at each signal that concerns it; an empty one is left out. */
    <T> Flowable<T> answers(Interest interest, Function<Subscription, Optional<T>> answer) {
        return Flowable.<Subscription>create(
                        emitter -> subscribe(interest, emitter.serialize()), BackpressureStrategy.LATEST)
                .observeOn(scheduler, false, WAITING_SIGNALS_MAX)
                .mapOptional(answer::apply);
    }

    /** Ends {@code answers} when the store has closed, also for who asks for nothing more. */
    <T> Flowable<T> untilEnd(Flowable<T> answers) {
        return answers.takeUntil(ended);
    }

    private void subscribe(Interest interest, FlowableEmitter<Subscription> emitter) {
        Subscription subscription = new Subscription(interest, emitter);
        subscriptions.add(subscription);
        emitter.setCancellable(() -> subscriptions.remove(subscription));
        subscription.signal();
        if (closed) {
            subscription.complete();
        }
    }

    boolean isEmpty() {
        return subscriptions.isEmpty();
    }

    void each(Consumer<Subscription> action) {
        subscriptions.forEach(action);
    }

    /** Completes every stream behind what it still has to deliver. Idempotent. */
    void complete() {
        closed = true;
        subscriptions.forEach(Subscription::complete);
    }

    /** Completes the streams whose subscribers ask for nothing more. Call when deliveries have ended. */
    void end() {
        ended.onComplete();
    }
}

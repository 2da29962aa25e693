package io.livestore4j.internal.live;

import io.reactivex.rxjava3.core.FlowableEmitter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** One subscriber: woken by an interest, told by an emitter. Compared by identity. Thread-safe. */
final class Subscription {

    private static final Logger LOG = System.getLogger("io.livestore4j.live");

    private final Interest interest;
    private final FlowableEmitter<Subscription> emitter;

    Subscription(Interest interest, FlowableEmitter<Subscription> emitter) {
        this.interest = interest;
        this.emitter = emitter;
    }

    /**
     * Wakes the query if the changes may concern it. Whatever a scheduler or, on the committing thread, a subscriber
     * throws stays here: the commit is on the disk and may not seem to have failed, and the others must be woken too.
     */
    void wakeIf(Changes changes) {
        guarded(() -> {
            if (interest.wokenBy(changes)) {
                signal();
            }
        });
    }

    /** The same, whatever has changed. */
    void wake() {
        guarded(this::signal);
    }

    private static void guarded(Runnable signalling) {
        try {
            signalling.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A live query could not be woken; it misses this change", e);
        }
    }

    void signal() {
        emitter.onNext(this);
    }

    void complete() {
        emitter.onComplete();
    }
}

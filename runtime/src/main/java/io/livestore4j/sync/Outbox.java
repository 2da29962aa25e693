package io.livestore4j.sync;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Calls that are made in order and one at a time, by whichever thread finds the outbox undrained. A call that adds more
 * calls does not wait for them. Thread-safe.
 */
final class Outbox {

    private final DeliveryLock lock;
    private final Queue<Runnable> calls = new ArrayDeque<>();
    private boolean draining;

    Outbox(DeliveryLock lock) {
        this.lock = lock;
    }

    /**
     * Only while the lock is held: its order is the order of the calls.
     *
     * @param call throws nothing
     */
    void add(Runnable call) {
        synchronized (this) {
            calls.add(call);
        }
        lock.afterwards(this);
    }

    void drain() {
        if (begin()) {
            for (Runnable call = next(); call != null; call = next()) {
                call.run();
            }
        }
    }

    private synchronized boolean begin() {
        if (draining) {
            return false;
        }
        draining = true;
        return true;
    }

    private synchronized @Nullable Runnable next() {
        Runnable call = calls.poll();
        draining = call != null;
        return call;
    }
}

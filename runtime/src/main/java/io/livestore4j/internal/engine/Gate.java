package io.livestore4j.internal.engine;

import io.livestore4j.MaterializerFailed;
import io.livestore4j.StoreClosed;
import io.livestore4j.internal.sqlite.SqliteFailure;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one lock of a store, and whether it is still open. The lock is fair and never held while waiting for anything but
 * the disk. Thread-safe.
 */
final class Gate {

    private final String storeId;
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile boolean closed;

    Gate(String storeId) {
        this.storeId = storeId;
    }

    Lock lock() {
        return lock;
    }

    /** Runs {@code work} under the lock of the open store. */
    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            refuseWhenClosed();
            return work.get();
        } catch (SqliteFailure e) {
            throw Failures.ofEnvironment(e);
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody waits for the lock. */
    boolean isAwaited() {
        return lock.hasQueuedThreads();
    }

    void refuseInMaterializer(String what) {
        if (lock.isHeldByCurrentThread()) {
            throw new MaterializerFailed(
                    "A materializer may not " + what + " through the store: it would not see the same on"
                            + " every client. Use its StateReader, and return mutations.");
        }
    }

    void refuseWhenClosed() {
        if (closed) {
            throw new StoreClosed("Store \"" + storeId + "\" is closed. Open it again.");
        }
    }

    /** Waits for whoever holds the lock; nothing gets in after that. */
    void close() {
        lock.lock();
        closed = true;
        lock.unlock();
    }
}

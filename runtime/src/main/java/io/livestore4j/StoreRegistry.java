package io.livestore4j;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets the windows of one process share a store: the first lease opens it, the last one closes it. An app has one registry
 * per schema and hands it to whoever opens stores. Thread-safe.
 *
 * <pre>{@code
 * StoreRegistry<TodoStore> registry = new StoreRegistry<>(TodoStore::open);
 * try (StoreRegistry.Lease<TodoStore> lease = registry.open(options)) {
 *     lease.store().commit(...);
 * }
 * }</pre>
 *
 * @param <S> the store
 */
public final class StoreRegistry<S extends Store<?>> {

    /** How often a thread of a store looks whether what it waits for waits for it. */
    private static final int LOOK_MILLIS = 20;

    private final Function<StoreOptions, S> opener;
    private final Map<String, Shared> open = new HashMap<>();

    /** @param opener opens a store, such as {@code TodoStore::open} */
    public StoreRegistry(Function<StoreOptions, S> opener) {
        this.opener = opener;
    }

    /**
     * A lease of the store with this id in this directory, or in memory. The store is opened if nobody holds a lease, behind
     * its last closing if that still runs. {@link StoreClosed} in a subscriber that such a closing waits for; {@link
     * InvalidOptions} if it is open with other options; whatever else opening throws, and then nothing is held.
     */
    public Lease<S> open(StoreOptions options) {
        String place = options.place();
        while (true) {
            Lease<S> lease = shared(place).lease(options);
            if (lease != null) {
                return lease;
            }
        }
    }

    private Shared shared(String place) {
        synchronized (open) {
            return open.computeIfAbsent(place, Shared::new);
        }
    }

    /**
     * A share of an open store.
     *
     * @param <S> the store
     */
    public static final class Lease<S extends Store<?>> implements AutoCloseable {

        private final S store;
        private final Runnable release;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Lease(S store, Runnable release) {
            this.store = store;
            this.release = release;
        }

        /** The store; {@link StoreClosed} behind the closing of the lease. Close the lease, never the store. */
        public S store() {
            if (closed.get()) {
                throw new StoreClosed("The lease of the store is closed. Open another one from the registry.");
            }
            return store;
        }

        /** Gives the share back; the last one closes the store. Idempotent. */
        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                release.run();
            }
        }
    }

    /** One store and its leases. Its lock is held while it opens and closes, so that whoever comes then waits. */
    private final class Shared {

        private final String place;
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable S store;
        private @Nullable StoreOptions options;
        private int leases;
        private volatile boolean closing;
        private boolean over;

        Shared(String place) {
            this.place = place;
        }

        /** Null if it was closed before this thread had its turn. */
        @Nullable
        Lease<S> lease(StoreOptions wanted) {
            enter();
            try {
                if (over) {
                    return null;
                }
                if (closing) { // seen by the closing thread alone, which cannot wait for itself
                    throw new StoreClosed("The store is just being closed by this thread. Open it when that is done.");
                }
                S shared = opened(wanted);
                leases++;
                return new Lease<>(shared, this::release);
            } finally {
                lock.unlock();
            }
        }

        /** Waits for whoever opens or closes the store, unless that one waits for this thread. */
        private void enter() {
            if (!Store.isThreadOfAStore()) {
                lock.lock();
                return;
            }
            boolean interrupted = false;
            while (true) {
                try {
                    if (lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                        break;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                if (closing) {
                    keep(interrupted);
                    throw new StoreClosed("The store is just being closed, which waits for this thread of a store. Open"
                            + " it on another one.");
                }
            }
            keep(interrupted);
        }

        private static void keep(boolean interrupted) {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private S opened(StoreOptions wanted) {
            S known = store;
            if (known != null && options != null) {
                options.requireSame(wanted);
                return known;
            }
            boolean done = false;
            try {
                S opening = opener.apply(wanted);
                store = opening;
                options = wanted;
                done = true;
                return opening;
            } finally {
                if (!done) {
                    end();
                }
            }
        }

        private void release() {
            lock.lock();
            try {
                leases--;
                S last = store;
                if (leases == 0 && last != null) {
                    close(last);
                }
            } finally {
                lock.unlock();
            }
        }

        private void close(S last) {
            closing = true;
            try {
                last.close();
            } finally {
                end();
            }
        }

        private void end() {
            over = true;
            synchronized (open) {
                open.remove(place);
            }
        }
    }
}

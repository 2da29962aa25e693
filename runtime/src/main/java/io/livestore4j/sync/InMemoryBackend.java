package io.livestore4j.sync;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A backend that lives as long as this object, for tests: stores that are given the same one sync with each other. It can
 * go offline, delay and lose messages, refuse and rewrite events, and lose its last events. Thread-safe; serves any number
 * of stores.
 *
 * <pre>{@code
 * InMemoryBackend backend = InMemoryBackend.create();
 * backend.disconnect(); // the stores go on, and catch up after backend.connect()
 * }</pre>
 *
 * <p>It has no threads: a listener is called by a thread that calls the backend, a connection or a passage, often before
 * that call returns; {@code connected()} mostly before {@link #connect(SyncPeer, SyncListener)} does. So call it without
 * holding a lock that a listener takes. A listener may call everything here. What it throws is logged and disturbs nobody.
 */
public final class InMemoryBackend implements SyncBackend {

    private final DeliveryLock lock = new DeliveryLock();
    private final MemoryServer server;

    private InMemoryBackend(Builder builder) {
        this.server = new MemoryServer(
                builder.backendId, builder.transit, builder.rules, builder.rewriting, builder.answersApart);
    }

    /** A backend that delivers at once and takes every event. */
    public static InMemoryBackend create() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Connects at once, or refuses with {@code OFFLINE} while disconnected. The connection throws
     * {@link IllegalStateException} if it is used before {@code connected()}, or for a push while another has no answer.
     */
    @Override
    public SyncConnection connect(SyncPeer peer, SyncListener listener) {
        return lock.hold(() -> {
            MemoryConnection connection = new MemoryConnection(server, lock, peer, listener);
            server.admit(connection);
            return connection;
        });
    }

    /** Accepts connections again. Those that were cut stay cut. */
    public void connect() {
        lock.hold(server::goOnline);
    }

    /** Cuts all connections, with what is underway, and refuses new ones; {@code OFFLINE} in both cases. */
    public void disconnect() {
        lock.hold(server::goOffline);
    }

    /** All events of a store, in order; a copy. */
    public List<SyncEvent> events(String storeId) {
        return lock.hold(() -> server.log(storeId).events());
    }

    /** The number of a store's last event; 0 if there is none. */
    public long head(String storeId) {
        return lock.hold(() -> server.log(storeId).head());
    }

    /** How many events each batch of a store has, in order. */
    public List<Integer> batchSizes(String storeId) {
        return lock.hold(() -> server.log(storeId).batchSizes());
    }

    /**
     * Adds events as if another client had pushed them, in batches of 100, whatever the rules say, also while disconnected.
     *
     * @throws IllegalArgumentException if they do not follow on the head, each on the one before; then none is added
     */
    public void append(String storeId, List<SyncEvent> events) {
        List<SyncEvent> copy = List.copyOf(events);
        lock.hold(() -> server.inject(storeId, copy));
    }

    /**
     * Forgets the events after {@code head}, as a backend does that is restored from a backup, and cuts the store's
     * connections with {@code OFFLINE}.
     *
     * @throws IllegalArgumentException if there is no such head
     */
    public void restore(String storeId, long head) {
        lock.hold(() -> server.restore(storeId, head));
    }

    /** Collects what a backend shall do. Not thread-safe. */
    public static final class Builder {

        private String backendId = "in-memory";
        private Transit transit = Passage::deliver;
        private Function<SyncEvent, Optional<Refusal>> rules = event -> Optional.empty();
        private UnaryOperator<String> rewriting = UnaryOperator.identity();
        private boolean answersApart;

        private Builder() {}

        /** The identity; {@code in-memory} unless set. Two backends need two, if a store is to tell them apart. */
        public Builder backendId(String id) {
            backendId = id;
            return this;
        }

        /** What carries the messages; delivers at once unless set. */
        public Builder transit(Transit carrier) {
            transit = carrier;
            return this;
        }

        /**
         * Which pushed events are refused; none unless set. A pure function: it is called under the backend's lock. If it
         * throws, nothing is taken and the pusher's connection is cut.
         */
        public Builder rules(Function<SyncEvent, Optional<Refusal>> refusals) {
            rules = refusals;
            return this;
        }

        /**
         * Changes the arguments of each event before it is stored, as databases do that order keys anew; leaves them as
         * they are unless set. A pure function, as {@link #rules}.
         */
        public Builder rewriting(UnaryOperator<String> rewriter) {
            rewriting = rewriter;
            return this;
        }

        /**
         * Sends the answers to pushes on a way of their own, as HTTP does, so that a transit can bring them before the
         * events or after; unless set, one connection keeps one order.
         */
        public Builder answersApart() {
            answersApart = true;
            return this;
        }

        public InMemoryBackend build() {
            return new InMemoryBackend(this);
        }
    }
}

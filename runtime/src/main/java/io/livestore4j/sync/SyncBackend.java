package io.livestore4j.sync;

/**
 * A place that gives the events of a store one order and hands them to all its clients. Thread-safe; may serve any number
 * of stores.
 *
 * <p>What it promises: a push is taken as a whole if its first event's parent is the head, else not at all; what it has
 * taken it never loses, changes or reorders; everyone gets it by pull, in order.
 */
public interface SyncBackend {

    /** Begins to connect and returns at once; {@code listener} hears how it goes. */
    SyncConnection connect(SyncPeer peer, SyncListener listener);
}

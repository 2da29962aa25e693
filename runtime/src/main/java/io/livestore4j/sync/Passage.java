package io.livestore4j.sync;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One message on its way over one connection. Thread-safe; the first call of {@link #deliver} or {@link #lose} counts,
 * further ones are ignored. Neither throws.
 *
 * <p>Messages in one direction never overtake each other: what is delivered too early waits for what was sent before it.
 */
public final class Passage {

    /** What the message says. */
    public enum Kind {
        /** To the client: the connection stands. */
        CONNECTED,
        /** To the client: events, or none. */
        CHUNK,
        /** To the client: the answer to a push. */
        OUTCOME,
        /** To the backend: the client asks for events. */
        PULL,
        /** To the backend: the client offers a batch. */
        PUSH
    }

    private final Kind kind;
    private final SyncPeer peer;
    private final Runnable delivery;
    private final Runnable loss;
    private final AtomicBoolean decided = new AtomicBoolean();

    Passage(Kind kind, SyncPeer peer, Runnable delivery, Runnable loss) {
        this.kind = kind;
        this.peer = peer;
        this.delivery = delivery;
        this.loss = loss;
    }

    public Kind kind() {
        return kind;
    }

    public String storeId() {
        return peer.storeId();
    }

    /** Of the client at the one end of the connection. */
    public String clientId() {
        return peer.clientId();
    }

    /** The message arrives. Has no effect if its connection has ended meanwhile: a late push is never carried out. */
    public void deliver() {
        if (decided.compareAndSet(false, true)) {
            delivery.run();
        }
    }

    /**
     * The message never arrives, and its connection breaks with it. A lost {@link Kind#OUTCOME} is a push that was taken,
     * a lost {@link Kind#PUSH} one that was not.
     */
    public void lose() {
        if (decided.compareAndSet(false, true)) {
            loss.run();
        }
    }

    /** Such as {@code CHUNK for kX3 in todos}. */
    @Override
    public String toString() {
        return kind + " for " + peer.clientId() + " in " + peer.storeId();
    }
}

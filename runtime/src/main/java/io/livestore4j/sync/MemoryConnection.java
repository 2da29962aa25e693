package io.livestore4j.sync;

import io.livestore4j.SyncProblem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Both ends of one connection to a backend in memory, and what is underway between them. Thread-safe. */
final class MemoryConnection implements SyncConnection {

    private static final Logger LOG = System.getLogger("io.livestore4j.sync");

    private final MemoryServer server;
    private final DeliveryLock lock;
    private final SyncPeer peer;
    private final SyncListener listener;
    private final Outbox outbox;
    private final Lane toServer = new Lane();
    private final Lane toClient = new Lane();
    private final Lane outcomes;

    // All are written under the lock; what is volatile is also read without it.
    private boolean connected;
    private boolean pushing;
    private @Nullable PullRequest livePull;
    private volatile @Nullable PullRequest lastPull;
    private volatile boolean ended;
    private volatile boolean closed;

    MemoryConnection(MemoryServer server, DeliveryLock lock, SyncPeer peer, SyncListener listener) {
        this.server = server;
        this.lock = lock;
        this.peer = peer;
        this.listener = listener;
        this.outbox = new Outbox(lock);
        this.outcomes = server.answersApart() ? new Lane() : toClient;
    }

    String storeId() {
        return peer.storeId();
    }

    @Override
    public void pull(PullRequest request) {
        if (request.after() < 0) {
            throw new IllegalArgumentException("after is " + request.after() + "; 0 asks for all events");
        }
        request(Passage.Kind.PULL, () -> {
            lastPull = request;
            return () -> server.answerPull(this, request);
        });
    }

    @Override
    public void push(List<SyncEvent> batch) {
        List<SyncEvent> copy = List.copyOf(batch);
        request(Passage.Kind.PUSH, () -> {
            if (pushing) {
                throw new IllegalStateException("the push before has no answer yet; push one batch at a time");
            }
            pushing = true;
            return () -> server.answerPush(this, copy);
        });
    }

    @Override
    public void close() {
        lock.hold(() -> {
            closed = true;
            end();
        });
    }

    /** What is asked of a connection that has ended is dropped: the caller may not know yet. */
    private void request(Passage.Kind kind, Supplier<Runnable> preparation) {
        Passage passage = lock.hold(() -> prepare(kind, preparation));
        if (passage != null) {
            carry(passage);
        }
    }

    private @Nullable Passage prepare(Passage.Kind kind, Supplier<Runnable> preparation) {
        if (ended) {
            return null;
        }
        if (!connected) {
            throw new IllegalStateException("not connected yet; wait for the listener's connected()");
        }
        Runnable service = preparation.get();
        return underway(kind, toServer, () -> serve(service));
    }

    /** A hook that throws must not leave the client waiting for an answer. */
    private void serve(Runnable service) {
        try {
            service.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The backend in memory failed; the connection is cut", e);
            breakOff(SyncProblem.Kind.OFFLINE, "The backend failed: " + e + ". Sync is tried again.");
        }
    }

    /** Under the lock, as all below that the server calls. */
    void answerConnected() {
        answer(Passage.Kind.CONNECTED, toClient, () -> {
            connected = true;
            outbox.add(() -> tell(SyncListener::connected));
        });
    }

    /** A pull was answered up to the head; from now on the chunks of this pull are live. */
    void live(PullRequest pull) {
        livePull = pull;
    }

    boolean isLive() {
        return livePull != null;
    }

    void answerLive(PullChunk chunk) {
        PullRequest pull = livePull;
        if (pull != null) {
            answerChunk(pull, chunk);
        }
    }

    /** Of a pull that another has replaced nothing more is heard. */
    void answerChunk(PullRequest pull, PullChunk chunk) {
        answer(
                Passage.Kind.CHUNK,
                toClient,
                () -> outbox.add(() -> tell(to -> {
                    if (pull == lastPull) {
                        to.pulled(pull, chunk);
                    }
                })));
    }

    void answerOutcome(PushOutcome outcome) {
        answer(Passage.Kind.OUTCOME, outcomes, () -> {
            pushing = false;
            outbox.add(() -> tell(to -> to.pushed(outcome)));
        });
    }

    /** What has arrived is still told, what is underway is gone. */
    void breakOff(SyncProblem.Kind kind, String message) {
        if (!ended) {
            end();
            SyncProblem problem = new SyncProblem(kind, message);
            outbox.add(() -> tell(to -> to.disconnected(problem)));
        }
    }

    private void end() {
        ended = true;
        toServer.cut();
        toClient.cut();
        outcomes.cut();
        server.forget(this);
    }

    private void answer(Passage.Kind kind, Lane lane, Runnable effect) {
        Passage passage = underway(kind, lane, effect);
        outbox.add(() -> carry(passage));
    }

    private Passage underway(Passage.Kind kind, Lane lane, Runnable effect) {
        Lane.Message message = lane.send(effect);
        return new Passage(
                kind,
                peer,
                () -> lock.hold(() -> lane.deliver(message)),
                () -> lock.hold(() -> breakOff(SyncProblem.Kind.OFFLINE, MemoryServer.LOST)));
    }

    private void carry(Passage passage) {
        if (ended) {
            return;
        }
        try {
            server.carry(passage);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The transit failed; the message is lost: " + passage, e);
            passage.lose();
        }
    }

    /** What a listener throws stays here: the other connections have no part in it, and its next message comes too. */
    private void tell(Consumer<SyncListener> message) {
        if (closed) {
            return;
        }
        try {
            message.accept(listener);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A sync listener failed; it misses this message", e);
        }
    }
}

package io.livestore4j.internal.sync;

import io.livestore4j.StoreClosed;
import io.livestore4j.SyncProblem;
import io.livestore4j.SyncStatus.State;
import io.livestore4j.internal.time.Backoff;
import io.livestore4j.internal.time.Tasks;
import io.livestore4j.sync.PullChunk;
import io.livestore4j.sync.PullRequest;
import io.livestore4j.sync.PushOutcome;
import io.livestore4j.sync.SyncBackend;
import io.livestore4j.sync.SyncConnection;
import io.livestore4j.sync.SyncListener;
import io.livestore4j.sync.SyncPeer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a replica in sync with a backend, for as long as the store is open. All work happens on one thread of tasks,
 * whoever calls; whatever fails ends the connection, is said in the status, and is tried again after a while.
 *
 * <pre>
 *   connect ─▸ pull from head − 1 ─▸ merge … drained ─▸ push ⇄ answers
 *      ▴                                   │ live: merge each chunk as it comes
 *      └── back-off ◂── any problem ◂──────┘
 * </pre>
 */
public final class SyncLoop implements AutoCloseable {

    /** A backend that owes an answer is given up after three of these without a word. */
    private static final long TICK_MILLIS = 10_000;

    private static final int SILENT_TICKS_MAX = 3;

    private static final Logger LOG = System.getLogger("io.livestore4j.sync");

    private final SyncBackend backend;
    private final SyncPeer peer;
    private final Replica replica;
    private final Tasks tasks;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Runnable statusChanged;
    private final AtomicBoolean pushScheduled = new AtomicBoolean();

    private volatile LoopStatus status = new LoopStatus(State.OFFLINE, null, null);
    private volatile boolean readyToPush;
    private volatile boolean closed;
    private volatile @Nullable Link link;

    /** @param statusChanged called on the loop's thread; returns at once */
    public SyncLoop(Wiring wiring, Replica replica, Tasks tasks, Runnable statusChanged) {
        this.backend = wiring.backend();
        this.peer = wiring.peer();
        this.backoff = wiring.backoff();
        this.clock = wiring.clock();
        this.replica = replica;
        this.tasks = tasks;
        this.statusChanged = statusChanged;
    }

    /** What a loop talks to and measures with. */
    public record Wiring(SyncBackend backend, SyncPeer peer, Backoff backoff, InstantSource clock) {}

    /** One connection, and what it has to say, brought onto the loop's thread. */
    private final class Link implements SyncListener {

        private volatile @Nullable SyncConnection connection;
        private @Nullable Puller puller;
        private @Nullable Pusher pusher;
        private boolean waiting = true;
        private boolean ticking;
        private boolean resting;
        private int silentTicks;

        @Override
        public void connected() {
            heard(() -> startPull(this));
        }

        @Override
        public void pulled(PullRequest request, PullChunk chunk) {
            heard(() -> take(this, request, chunk));
        }

        @Override
        public void pushed(PushOutcome outcome) {
            heard(() -> answered(this, outcome));
        }

        @Override
        public void disconnected(SyncProblem problem) {
            step(() -> {
                if (link == this) {
                    fail(problem);
                }
            });
        }

        private void heard(Runnable reaction) {
            step(() -> {
                if (link == this) {
                    silentTicks = 0;
                    status = status.heardAt(clock.instant());
                    reaction.run();
                }
            });
        }

        /** The connection may speak before {@code connect} has returned it, but not before this thread is free. */
        private SyncConnection connection() {
            SyncConnection given = connection;
            if (given == null) {
                throw new IllegalStateException("the backend gave no connection");
            }
            return given;
        }

        /** What a faulty connection throws may not end the loop. */
        private void end() {
            SyncConnection given = connection;
            if (given != null) {
                try {
                    given.close();
                } catch (RuntimeException | Error e) {
                    LOG.log(Level.WARNING, "A connection of store " + peer.storeId() + " could not be closed", e);
                }
            }
        }
    }

    public LoopStatus status() {
        return status;
    }

    /** Begins to connect. */
    public void start() {
        step(this::connect);
    }

    /** Says that there may be something to push. Cheap, from any thread. */
    public void committed() {
        if (readyToPush && pushScheduled.compareAndSet(false, true)) {
            step(() -> {
                pushScheduled.set(false);
                push();
            });
        }
    }

    private void step(Runnable work) {
        tasks.execute(() -> supervised(work));
    }

    private void supervised(Runnable work) {
        if (closed) {
            return;
        }
        try {
            work.run();
        } catch (StoreClosed e) {
            LOG.log(Level.DEBUG, "the store was closed while it synced", e);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "Syncing store " + peer.storeId() + " failed and will be tried again", e);
            fail(new SyncProblem(SyncProblem.Kind.STORE, "The store could not sync: " + e.getMessage()));
        }
    }

    private void connect() {
        if (link != null) {
            return;
        }
        Link fresh = new Link();
        link = fresh;
        become(State.CONNECTING);
        fresh.connection = backend.connect(peer, fresh);
        if (closed) {
            fresh.end(); // whoever closed may have come before there was a connection
        }
        watch(fresh);
    }

    private void startPull(Link current) {
        become(State.CATCHING_UP);
        Puller puller = new Puller(replica, current.connection());
        current.puller = puller;
        current.pusher = new Pusher(replica, current.connection());
        puller.start();
    }

    private void take(Link current, PullRequest request, PullChunk chunk) {
        Puller puller = current.puller;
        if (puller == null) {
            fail(protocol("it sent events before it was asked for any"));
            return;
        }
        if (puller.isWaitingFor(request)) { // else another pull has taken its place, and brings the same events
            puller.arrived(chunk);
            takeArrived(current, puller);
        }
    }

    private void takeArrived(Link current, Puller puller) {
        while (link == current && puller.hasArrived() && !current.resting) {
            takeNext(current, puller);
            long millis = puller.restMillis();
            if (millis > 0) {
                current.resting = true;
                tasks.schedule(() -> supervised(() -> rested(current, puller)), millis);
            }
        }
    }

    private void rested(Link current, Puller puller) {
        current.resting = false;
        takeArrived(current, puller);
    }

    private void takeNext(Link current, Puller puller) {
        Optional<SyncProblem> problem = puller.takeNext();
        if (problem.isPresent()) {
            fail(problem.get());
        } else if (puller.isDrained()) {
            current.waiting = false;
            replica.setAsideFailed();
            become(State.LIVE);
            push();
            if (current.pusher != null && current.pusher.isFenced()) {
                fail(protocol("it refuses a push as if it had more events, and has none"));
            }
        }
        statusChanged.run();
    }

    private static SyncProblem protocol(String fact) {
        return new SyncProblem(
                SyncProblem.Kind.PROTOCOL,
                "The backend broke the contract: " + fact
                        + ". It is tried again; if it stays so, the backend is faulty.");
    }

    private void push() {
        Link current = link;
        if (current == null || current.puller == null || current.pusher == null || !current.puller.isDrained()) {
            return;
        }
        readyToPush = true; // before the look, so that a commit right behind it is not missed
        current.pusher.send();
        readyToPush = !current.pusher.isWaiting() && !current.pusher.isFenced();
        if (readyToPush) {
            backoff.reset(); // not before, or a backend that fails at every push would be tried at the highest pace
        }
        watch(current);
    }

    private void answered(Link current, PushOutcome outcome) {
        Puller puller = current.puller;
        Pusher pusher = current.pusher;
        if (puller == null || pusher == null) {
            fail(protocol("it answered a push that was never sent"));
        } else if (pusher.answered(outcome)) {
            current.waiting = true;
            puller.start(); // what the backend has more may have been lost on the way
            watch(current);
        } else {
            if (outcome instanceof PushOutcome.Accepted) {
                backoff.reset();
            }
            push();
        }
    }

    /** While the backend owes an answer, its silence is counted. */
    private void watch(Link current) {
        boolean owed = current.waiting || current.pusher != null && current.pusher.isOwed();
        if (link != current || !owed || current.ticking) {
            return;
        }
        current.ticking = true;
        tasks.schedule(() -> supervised(() -> tick(current)), TICK_MILLIS);
    }

    private void tick(Link current) {
        current.ticking = false;
        if (link != current) {
            return;
        }
        current.silentTicks++;
        if (current.silentTicks > SILENT_TICKS_MAX) {
            fail(new SyncProblem(
                    SyncProblem.Kind.OFFLINE,
                    "The backend did not answer for " + SILENT_TICKS_MAX * TICK_MILLIS / 1_000
                            + " s. Check the network; it is tried again."));
        }
        watch(current);
    }

    /** Ends the connection and begins again later. What was on its way may have arrived: the next pull tells. */
    private void fail(SyncProblem problem) {
        Link failed = link;
        link = null;
        readyToPush = false;
        if (failed != null) {
            failed.end();
        }
        status = status.failed(problem);
        statusChanged.run();
        tasks.schedule(() -> supervised(this::connect), backoff.nextMillis());
    }

    private void become(State state) {
        status = status.in(state);
        statusChanged.run();
    }

    /** Ends the connection; the tasks are not the loop's. Idempotent, from any thread. */
    @Override
    public void close() {
        closed = true;
        Link current = link;
        if (current != null) {
            current.end();
        }
    }
}

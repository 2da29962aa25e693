package io.livestore4j.internal.sync;

import io.livestore4j.sync.PushOutcome;
import io.livestore4j.sync.SyncConnection;
import io.livestore4j.sync.SyncEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The push of one connection: one batch at a time, each behind the one before. An answer only says what may be sent next;
 * events are confirmed when they come back with the pull. Not thread-safe: it lives on the loop's thread.
 */
final class Pusher {

    /** One batch on its way, or refused because the backend is ahead. */
    private record Batch(List<SyncEvent> events, long generation) {

        long first() {
            return events.get(0).number();
        }

        long last() {
            return events.get(events.size() - 1).number();
        }
    }

    private final Replica replica;
    private final SyncConnection connection;
    private @Nullable Batch inFlight;
    private @Nullable Batch accepted;

    /** Nothing later is sent while this stands, or it could overtake. */
    private @Nullable Batch fence;

    Pusher(Replica replica, SyncConnection connection) {
        this.replica = replica;
        this.connection = connection;
    }

    boolean isWaiting() {
        return inFlight != null;
    }

    /** Whether an answer is to come, or what was accepted is to come back. */
    boolean isOwed() {
        Replica.Standing standing = replica.standing();
        return isWaiting() || sentThrough(standing) > standing.head();
    }

    /** Whether the backend is ahead and what it has more did not come yet. */
    boolean isFenced() {
        return fence != null;
    }

    /** Sends the next batch if there is one and none is on its way. */
    void send() {
        Replica.Standing standing = replica.standing();
        liftFence(standing);
        if (inFlight != null || fence != null) {
            return;
        }
        List<SyncEvent> events = replica.batchAfter(sentThrough(standing));
        if (!events.isEmpty()) {
            inFlight = new Batch(events, standing.generation());
            connection.push(events);
        }
    }

    /** The batch that was refused has begun to be confirmed, so that the rest is another batch, or it has other numbers now. */
    private void liftFence(Replica.Standing standing) {
        Batch refused = fence;
        if (refused != null && (refused.generation() != standing.generation() || refused.first() <= standing.head())) {
            fence = null;
        }
    }

    private long sentThrough(Replica.Standing standing) {
        Batch last = accepted;
        boolean counts = last != null && last.generation() == standing.generation();
        return counts ? Math.max(last.last(), standing.head()) : standing.head();
    }

    /** Takes the answer to the batch on its way; whether the backend is ahead, so that a pull is due. */
    boolean answered(PushOutcome outcome) {
        Batch batch = inFlight;
        inFlight = null;
        if (batch == null || batch.generation() != replica.standing().generation()) {
            return false; // the batch has got other numbers meanwhile: it goes again
        }
        if (outcome instanceof PushOutcome.Accepted) {
            accepted = batch;
        } else if (outcome instanceof PushOutcome.Refused refused) {
            int index = Math.min(Math.max(refused.index(), 0), batch.events().size() - 1);
            replica.setAside(batch.events().get(index), refused);
        } else {
            fence = batch;
        }
        return fence != null;
    }
}

package io.livestore4j;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a store and its backend stand. An immutable value.
 *
 * @param pending synced events that the backend has not confirmed
 * @param confirmedHead the number of the last confirmed event; 0 if there is none
 * @param rebases how often pending events have been rolled back and applied again, over the life of the store; a
 *     rebuild that sets commits aside counts too
 * @param conflicts commits that are set aside and wait for an answer
 * @param lastContact when the backend was last heard of, by this client's clock; null if not since the store was opened
 * @param problem why it does not sync; null while it does
 */
public record SyncStatus(
        State state,
        long pending,
        long confirmedHead,
        long rebases,
        long conflicts,
        @Nullable Instant lastContact,
        @Nullable SyncProblem problem) {

    /** Where the connection stands. */
    public enum State {
        /** The store has no backend. */
        NO_BACKEND,
        /** There is no connection; the next try comes by itself. */
        OFFLINE,
        /** A connection is being made. */
        CONNECTING,
        /** Events that were missed are being pulled. */
        CATCHING_UP,
        /** Every event comes as it is pushed. */
        LIVE
    }

    /** Whether nothing is pending, and every event of the backend is here. What was set aside counts as {@code conflicts}. */
    public boolean isSynced() {
        return state == State.LIVE && pending == 0;
    }
}

package io.livestore4j.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a merge must know of a store. An immutable value.
 *
 * @param upstreamHead the number of the last confirmed event; 0 if there is none
 * @param lastConfirmed that event; null if there is none
 * @param generation how many rebases there have been
 * @param pending from the first pending commit on, in order. It may end early: one synced event more than the payload has
 *     is enough, with the client-only ones between
 */
public record MergeState(
        long upstreamHead, @Nullable SyncEvent lastConfirmed, long generation, List<PendingEvent> pending) {

    public MergeState {
        pending = List.copyOf(pending);
    }
}

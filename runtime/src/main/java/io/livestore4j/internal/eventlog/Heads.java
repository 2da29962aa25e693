package io.livestore4j.internal.eventlog;

import io.livestore4j.event.EventNumber;
import org.jspecify.annotations.Nullable;

/**
 * Where a store stands. An immutable value.
 *
 * @param local the last event of the log
 * @param commitId the last commit that was made here; higher than any in the log if the last ones were set aside
 * @param upstream the number of the last confirmed event; 0 if there is none
 * @param generation how many rebases there have been, over the life of the store
 * @param backendId the backend that the store syncs with; null before the first contact
 */
public record Heads(
        EventNumber local,
        long commitId,
        long upstream,
        long generation,
        @Nullable String backendId) {

    public static final Heads EMPTY = new Heads(EventNumber.ROOT, 0, 0, 0, null);

    /** Synced events that no backend has confirmed. */
    public long pending() {
        return local.global() - upstream;
    }

    public Heads withLocal(EventNumber number, long lastCommitId) {
        return new Heads(number, lastCommitId, upstream, generation, backendId);
    }

    public Heads withUpstream(long number, long rebases) {
        return new Heads(local, commitId, number, rebases, backendId);
    }

    public Heads withBackend(String id) {
        return new Heads(local, commitId, upstream, generation, id);
    }
}

package io.livestore4j.sync;

import java.util.List;
import java.util.Set;

/** What a merge asks of a store, which carries it out in one transaction or not at all. */
public sealed interface MergeResult {

    /**
     * Nothing is rolled back.
     *
     * @param confirmed how many pending events, from the front, are no longer pending
     * @param echoes the backend's copies of the synced ones among them, in order
     * @param newEvents to be appended behind everything that is there
     * @param upstreamHead the number of the last confirmed event from now on
     */
    record Advance(int confirmed, List<SyncEvent> echoes, List<SyncEvent> newEvents, long upstreamHead)
            implements MergeResult {}

    /**
     * Pending events are rolled back, new ones appended, and the pending ones appended again.
     *
     * @param confirmed how many pending events, from the front, are no longer pending and stay where they are
     * @param echoes the backend's copies of the synced ones among them, in order
     * @param cut how many pending events, from the front, stay where they are; all others are rolled back
     * @param replaced how many synced events behind the cut are among the new ones and not appended again
     * @param newEvents to be appended at the cut
     * @param setAside commits behind the cut that are not appended again but set aside
     * @param upstreamHead the number of the last confirmed event from now on
     * @param generation the store's generation from now on, higher than any before
     */
    record Rebase(
            int confirmed,
            List<SyncEvent> echoes,
            int cut,
            int replaced,
            List<SyncEvent> newEvents,
            Set<Long> setAside,
            long upstreamHead,
            long generation)
            implements MergeResult {}

    /** The events do not follow on what the store has; pulling again from its head may help. */
    record Gap(long expectedParent, SyncEvent found) implements MergeResult {}

    /**
     * The backend no longer has the history that it confirmed.
     *
     * @param fact what it has instead, for people
     */
    record Diverged(String fact) implements MergeResult {}
}

package io.livestore4j.sync;

import java.util.List;
import java.util.Set;

/** What is to be merged into a store. */
public sealed interface MergePayload {

    /**
     * Events of the backend, in its order.
     *
     * @param resumed they are the first of a connection, which must begin with the last confirmed event, so that a backend
     *     that was restored, forked or swapped is noticed
     */
    record Upstream(List<SyncEvent> events, boolean resumed) implements MergePayload {

        public Upstream {
            events = List.copyOf(events);
        }
    }

    /** Pending commits that the backend refuses by its rules. */
    record SetAside(Set<Long> commits) implements MergePayload {

        public SetAside {
            commits = Set.copyOf(commits);
        }
    }
}

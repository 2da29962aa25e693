package io.livestore4j.internal.engine;

import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.state.RowChange;
import java.util.List;

/**
 * Commits that are in the log.
 *
 * @param before where the store stood before the first
 * @param changes of rows, in order
 */
record Committed(List<? extends List<Prepared<?>>> commits, Heads before, List<RowChange> changes) {

    int eventCount() {
        int count = 0;
        for (List<Prepared<?>> commit : commits) {
            count += commit.size();
        }
        return count;
    }
}

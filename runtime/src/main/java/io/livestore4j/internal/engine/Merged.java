package io.livestore4j.internal.engine;

import io.livestore4j.internal.state.RowChange;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a merge has done.
 *
 * @param changes of rows, in order, those that were rolled back among them
 * @param rebuilt the state was made anew, so that any row may have changed
 * @param confirmed the final numbers of this client's events that are confirmed now, by their commits
 * @param setAside commits of this client that wait for an answer now
 * @param events how many were written to the log
 */
record Merged(
        List<RowChange> changes, boolean rebuilt, Map<Long, List<Long>> confirmed, Set<Long> setAside, int events) {

    static final Merged NOTHING = new Merged(List.of(), false, Map.of(), Set.of(), 0);
}

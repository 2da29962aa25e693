package io.livestore4j.internal.engine;

import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.Heads;
import java.util.List;
import java.util.Set;

/**
 * Takes those sets of client documents out of the log that a later one makes meaningless, within the running transaction:
 * of what can no longer be rolled back only the last set of each document counts. Not thread-safe.
 *
 * @param names of the events that set documents
 * @param synced whether a backend's events may still come before what is pending
 */
record SupersededSets(Eventlog log, Set<String> names, boolean synced) {

    /** After a merge. */
    void delete(Heads heads) {
        names.forEach(name -> log.deleteSuperseded(name, end(heads)));
    }

    /** After these commits; a set is a commit of its own. */
    void delete(Heads heads, List<? extends List<Prepared<?>>> commits) {
        commits.stream()
                .map(commit -> commit.get(0).name())
                .filter(names::contains)
                .distinct()
                .forEach(name -> log.deleteSuperseded(name, end(heads)));
    }

    private EventNumber end(Heads heads) {
        return synced || heads.upstream() > 0 ? new EventNumber(heads.upstream() + 1, 0) : Eventlog.END;
    }
}

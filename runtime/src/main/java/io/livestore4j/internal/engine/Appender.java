package io.livestore4j.internal.engine;

import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Author;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.LoggedEvent;
import java.util.List;

/**
 * Puts commits of this client behind the log and their rows into the state, within the running transaction. Not
 * thread-safe: it lives under the engine's lock.
 *
 * @param syncs whether there is a backend, whose events may come before what is committed here
 */
record Appender(Ledger ledger, Author author, boolean syncs, CrashPoint.Listener crashPoints) {

    /** Each list as one commit; where the log ends then. The heads row is written too. */
    Heads append(List<? extends List<Prepared<?>>> commits, Heads after) {
        Heads next = after;
        for (List<Prepared<?>> commit : commits) {
            next = appendOne(commit, next);
        }
        ledger.superseded().delete(next, commits);
        ledger.log().heads().writeLocal(next.local(), next.commitId());
        return next;
    }

    private Heads appendOne(List<Prepared<?>> commit, Heads after) {
        long commitId = after.commitId() + 1;
        boolean revocable = syncs && (after.pending() > 0 || !Preparation.isClientOnly(commit));
        EventNumber number = after.local();
        for (Prepared<?> event : commit) {
            number = append(event, number, commitId, revocable);
        }
        return after.withLocal(number, commitId);
    }

    private EventNumber append(Prepared<?> event, EventNumber after, long commitId, boolean revocable) {
        EventNumber number = after.next(event.isClientOnly());
        EventNumber parent = after.parentOfNext(event.isClientOnly());
        LoggedEvent logged = new LoggedEvent(number, parent, event.name(), event.args(), author, commitId);
        int mark = ledger.state().capture().mark();
        ledger.materializer().commit(event, logged);
        crashPoints.reached(CrashPoint.MATERIALIZED);
        ledger.log().events().append(logged, revocable ? ledger.state().undoSince(mark) : null);
        return number;
    }
}

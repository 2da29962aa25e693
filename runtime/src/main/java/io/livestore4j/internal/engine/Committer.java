package io.livestore4j.internal.engine;

import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Author;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.state.RowChange;
import java.util.List;

/**
 * Carries commits out, each run in one transaction. Not thread-safe: it lives under the engine's lock.
 *
 * <pre>
 *   BEGIN → for each event: number → mutations → state, captured → log → … → heads → COMMIT
 * </pre>
 */
final class Committer {

    private final StoreWriter writer;
    private final Ledger ledger;
    private final Author author;
    private final boolean syncs;

    /** @param syncs whether there is a backend, whose events may come before what is committed here */
    Committer(StoreWriter writer, Author author, boolean syncs) {
        this.writer = writer;
        this.ledger = writer.ledger();
        this.author = author;
        this.syncs = syncs;
    }

    /** Commits each list as one commit, all in one transaction: all of them or none. The row changes, in order. */
    List<RowChange> commit(List<? extends List<Prepared<?>>> commits) {
        return commit(commits, () -> {});
    }

    /** @param alongside what else changes with them, in the same transaction */
    List<RowChange> commit(List<? extends List<Prepared<?>>> commits, Runnable alongside) {
        return writer.write(heads -> {
            Heads next = heads;
            for (List<Prepared<?>> commit : commits) {
                next = append(commit, next);
            }
            alongside.run();
            ledger.log().heads().writeLocal(next.local(), next.commitId());
            return next;
        });
    }

    private Heads append(List<Prepared<?>> commit, Heads after) {
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
        writer.reached(CrashPoint.MATERIALIZED);
        ledger.log().events().append(logged, revocable ? ledger.state().undoSince(mark) : null);
        return number;
    }
}

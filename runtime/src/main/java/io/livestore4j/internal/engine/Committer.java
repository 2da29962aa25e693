package io.livestore4j.internal.engine;

import io.livestore4j.MaterializerFailed;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Author;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.LogHead;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.state.RowChange;
import io.livestore4j.internal.state.State;
import java.util.List;

/**
 * Carries commits out, each run in one transaction. Not thread-safe: it lives under the engine's lock.
 *
 * <pre>
 *   BEGIN → for each event: number → mutations → state, captured → log → … → heads → COMMIT
 * </pre>
 */
final class Committer {

    private final Transactions transactions;
    private final Eventlog log;
    private final State state;
    private final Author author;
    private final CrashPoint.Listener crashPoints;

    private LogHead head;

    Committer(Transactions transactions, Eventlog log, State state, Author author, CrashPoint.Listener crashPoints) {
        this.transactions = transactions;
        this.log = log;
        this.state = state;
        this.author = author;
        this.crashPoints = crashPoints;
        this.head = log.head();
    }

    LogHead head() {
        return head;
    }

    /** Commits each list as one commit, all in one transaction: all of them or none. The row changes, in order. */
    List<RowChange> commit(List<? extends List<Prepared<?>>> commits) {
        transactions.begin();
        try {
            crashPoints.reached(CrashPoint.BEGUN);
            LogHead next = head;
            for (List<Prepared<?>> commit : commits) {
                next = append(commit, next);
            }
            log.setStateHead(next.number());
            crashPoints.reached(CrashPoint.WRITTEN);
            transactions.commit();
            head = next;
        } catch (SqliteFailure e) {
            undo(e);
            throw Failures.ofEnvironment(e);
        } catch (RuntimeException | Error e) {
            undo(e);
            throw e;
        }
        List<RowChange> changes = state.capture().drain();
        crashPoints.reached(CrashPoint.COMMITTED);
        return changes;
    }

    private void undo(Throwable cause) {
        state.rolledBack();
        log.rolledBack();
        transactions.rollback(cause);
    }

    private LogHead append(List<Prepared<?>> commit, LogHead after) {
        long commitId = after.commitId() + 1;
        EventNumber number = after.number();
        for (Prepared<?> event : commit) {
            number = append(event, number, commitId);
        }
        return new LogHead(number, commitId);
    }

    private EventNumber append(Prepared<?> event, EventNumber after, long commitId) {
        EventNumber number = after.next(event.isClientOnly());
        EventNumber parent = after.parentOfNext(event.isClientOnly());
        LoggedEvent logged = new LoggedEvent(number, parent, event.name(), event.args(), author, commitId);
        materialize(event, logged);
        crashPoints.reached(CrashPoint.MATERIALIZED);
        log.append(logged);
        return number;
    }

    private void materialize(Prepared<?> event, LoggedEvent logged) {
        int mark = state.capture().mark();
        try {
            state.apply(event.isClientOnly(), reader -> event.mutations(reader, logged.meta()));
        } catch (RuntimeException e) {
            throw Failures.ofEvent(event.name(), e);
        }
        checkKind(event, state.capture().since(mark));
    }

    /** Synced state must be the same on every client, so only synced events may write it, and nothing else. */
    private static void checkKind(Prepared<?> event, List<RowChange> changes) {
        for (RowChange change : changes) {
            boolean clientOnlyTable = change.table().definition().isClientOnly();
            if (clientOnlyTable != event.isClientOnly()) {
                throw new MaterializerFailed("The materializer of " + kind(event.isClientOnly()) + " event "
                        + event.name() + " wrote " + kind(clientOnlyTable) + " table " + change.tableName()
                        + ". Nothing was committed. Make both synced or both client-only.");
            }
        }
    }

    private static String kind(boolean clientOnly) {
        return clientOnly ? "client-only" : "synced";
    }
}

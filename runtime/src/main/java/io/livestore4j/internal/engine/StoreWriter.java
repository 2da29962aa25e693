package io.livestore4j.internal.engine;

import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.state.RowChange;
import java.util.List;

/**
 * Changes log, state and heads in one transaction, or nothing. Not thread-safe: it lives under the engine's lock; only the
 * heads may be read from anywhere.
 *
 * <pre>
 *   BEGIN → work: state, log, heads row → COMMIT → heads in memory
 * </pre>
 */
final class StoreWriter {

    private final Transactions transactions;
    private final Ledger ledger;
    private final CrashPoint.Listener crashPoints;
    private volatile Heads heads;

    StoreWriter(Transactions transactions, Ledger ledger, CrashPoint.Listener crashPoints) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.crashPoints = crashPoints;
        this.heads = ledger.log().heads().read();
    }

    /** What happens in a transaction. */
    interface Work {

        /** Writes whatever follows from {@code heads}, the heads row included, and says the new ones. */
        Heads from(Heads heads);
    }

    /** As of the last transaction. */
    Heads heads() {
        return heads;
    }

    Ledger ledger() {
        return ledger;
    }

    void reached(CrashPoint point) {
        crashPoints.reached(point);
    }

    /** The row changes in order. Whatever is thrown, nothing has changed. */
    List<RowChange> write(Work work) {
        transactions.begin();
        try {
            crashPoints.reached(CrashPoint.BEGUN);
            Heads next = work.from(heads);
            crashPoints.reached(CrashPoint.WRITTEN);
            transactions.commit();
            heads = next;
        } catch (SqliteFailure e) {
            undo(e);
            throw Failures.ofEnvironment(e);
        } catch (RuntimeException | Error e) {
            undo(e);
            throw e;
        }
        List<RowChange> changes = ledger.state().capture().drain();
        crashPoints.reached(CrashPoint.COMMITTED);
        return changes;
    }

    private void undo(Throwable cause) {
        ledger.rolledBack();
        transactions.rollback(cause);
    }
}

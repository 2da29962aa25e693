package io.livestore4j.internal.engine;

import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.eventlog.Revocable;
import io.livestore4j.internal.eventlog.StoreLog;
import io.livestore4j.internal.state.State;
import io.livestore4j.schema.StoreSchema;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Makes the state again from the log, within the running transaction. Not thread-safe. */
final class Rebuild {

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private final StoreSchema<?> schema;
    private final Ledger ledger;
    private final CrashPoint.Listener crashPoints;

    Rebuild(StoreSchema<?> schema, Ledger ledger, CrashPoint.Listener crashPoints) {
        this.schema = schema;
        this.ledger = ledger;
        this.crashPoints = crashPoints;
    }

    /** All of a log that has no backend: an event that fails makes it fail, and nothing has changed. */
    Heads local(Heads heads) {
        replay(true);
        StoreLog log = ledger.log();
        log.events().trimUndo(EventNumber.ROOT, Eventlog.END); // it was made under another schema
        return heads.withLocal(log.events().last(), heads.commitId());
    }

    /**
     * All of a log that has a backend. Pending events keep their numbers, also one that now fails: the backend may have
     * taken them, and nobody but it can tell. Such an event has no effect; a rebase sets it aside.
     */
    Heads synced(Heads heads) {
        StoreLog log = ledger.log();
        EventNumber start = log.pending().start(heads.upstream());
        List<Revocable> pending = log.events().revocable(start);
        log.events().deleteFrom(start);
        settled();
        pending.forEach(event -> appendAgain(event.event()));
        return heads.withLocal(log.events().last(), heads.commitId());
    }

    private void appendAgain(LoggedEvent event) {
        int mark = ledger.state().capture().mark();
        if (ledger.materializer().apply(event) instanceof EventMaterializer.Failed failed) {
            ledger.log().noops().add(event.number(), schema.fingerprint(), failed.fact());
            LOG.log(
                    Level.WARNING,
                    "Pending event {0} has no effect in this version: {1}",
                    event.number(),
                    failed.fact());
        }
        ledger.log().events().append(event, ledger.state().undoSince(mark));
    }

    /** The state of everything that is in the log now. What fails has no effect; row changes are captured. */
    void settled() {
        replay(false);
    }

    /** A materializer that writes tables of the other kind is found by the capture, where that was no compile error. */
    private void replay(boolean strict) {
        State state = ledger.state();
        state.recreate();
        crashPoints.reached(CrashPoint.DROPPED);
        if (!strict) {
            state.startCapture();
        }
        ledger.log().noops().clear();
        new Replay(
                        schema.name(),
                        state,
                        ledger.materializer(),
                        strict,
                        (number, reason) -> ledger.log().noops().add(number, schema.fingerprint(), reason))
                .run(ledger.log().events());
        crashPoints.reached(CrashPoint.REPLAYED);
    }
}

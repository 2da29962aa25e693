package io.livestore4j.internal.engine;

import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.Revocable;
import io.livestore4j.internal.eventlog.StoreLog;
import io.livestore4j.internal.state.State;
import io.livestore4j.schema.StoreSchema;
import java.util.List;
import java.util.Map;

/** Makes the state again from the log, within the running transaction. Not thread-safe. */
final class Rebuild {

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
        replay(false, 0);
        StoreLog log = ledger.log();
        log.events().trimUndo(EventNumber.ROOT, Eventlog.END); // it was made under another schema
        return heads.withLocal(log.events().last(), heads.commitId());
    }

    /** Confirmed events, then the pending commits: what fails of those is set aside. */
    Heads synced(Heads heads) {
        StoreLog log = ledger.log();
        EventNumber start = log.pending().start(heads.upstream());
        List<Revocable> pending = log.events().revocable(start);
        log.events().deleteFrom(start);
        settled(heads.upstream());
        Reapplication reapplication = new Reapplication(
                ledger, heads.generation() + 1, Map.of(), log.events().last());
        EventNumber last = reapplication.run(pending);
        long generation = heads.generation() + (reapplication.setAside().isEmpty() ? 0 : 1);
        return heads.withLocal(last, heads.commitId()).withUpstream(heads.upstream(), generation);
    }

    /** The state of everything that is in the log now, none of which may be pending. Row changes are captured. */
    void settled(long upstream) {
        replay(true, upstream);
    }

    /** A materializer that writes tables of the other kind is found by the capture, where that was no compile error. */
    private void replay(boolean capturing, long upstream) {
        State state = ledger.state();
        state.recreate();
        crashPoints.reached(CrashPoint.DROPPED);
        if (capturing) {
            state.startCapture();
        }
        ledger.log().noops().clear();
        new Replay(
                        schema,
                        state,
                        upstream,
                        (number, reason) -> ledger.log().noops().add(number, schema.fingerprint(), reason))
                .run(ledger.log().events());
        crashPoints.reached(CrashPoint.REPLAYED);
    }
}

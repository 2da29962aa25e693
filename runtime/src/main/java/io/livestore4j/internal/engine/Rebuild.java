package io.livestore4j.internal.engine;

import io.livestore4j.RebuildProgress;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.eventlog.StoreLog;
import io.livestore4j.internal.state.State;
import io.livestore4j.schema.StoreSchema;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the state again from the log, within the running transaction. Not thread-safe. */
final class Rebuild {

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private final StoreSchema<?> schema;
    private final Ledger ledger;
    private final CrashPoint.Listener crashPoints;
    private final @Nullable Consumer<RebuildProgress> listener;

    Rebuild(StoreSchema<?> schema, Ledger ledger, EngineOptions options) {
        this.schema = schema;
        this.ledger = ledger;
        this.crashPoints = options.environment().crashPoints();
        this.listener = options.progress();
    }

    /** All of a log that no backend has seen any of. A commit that fails now is set aside. */
    Heads local(Heads heads) {
        StoreLog log = ledger.log();
        Progress progress = Progress.over(log.events(), listener);
        recreate();
        Heads next = replay(Eventlog.END, Replay.OnFailure.STOP, progress) ? heads : renewed(heads, progress);
        log.events().trimUndo(EventNumber.ROOT, Eventlog.END); // it was made under another schema
        return next.withLocal(log.events().last(), heads.commitId());
    }

    /** Only where an event fails: then the others need other numbers, for which the log is written again. */
    private Heads renewed(Heads heads, Progress progress) {
        recreate();
        ledger.state().startCapture();
        Heads next = heads.withUpstream(heads.upstream(), heads.generation() + 1);
        new Renewal(schema.name(), ledger, next.generation(), progress).run();
        crashPoints.reached(CrashPoint.REPLAYED);
        return next;
    }

    /**
     * All of a log that has a backend. Pending events keep their numbers, also one that now fails: the backend may have
     * taken them, and nobody but it can tell. Such an event has no effect; it is set aside once the backend has told.
     */
    Heads synced(Heads heads) {
        StoreLog log = ledger.log();
        Progress progress = Progress.over(log.events(), listener);
        EventNumber start = log.pending().start(heads.upstream());
        settled(start, progress);
        pending(start, progress);
        return heads.withLocal(log.events().last(), heads.commitId());
    }

    /** Each is written back where it stood, with what rolls it back under the new rules. */
    private void pending(EventNumber start, Progress progress) {
        Eventlog log = ledger.log().events();
        List<LoggedEvent> page = Replay.pageFrom(log, start);
        while (!page.isEmpty()) {
            page.forEach(this::applyPending);
            ledger.state().capture().clear();
            progress.add(page.size());
            page = Replay.page(log, page.get(page.size() - 1).number());
        }
    }

    private void applyPending(LoggedEvent event) {
        int mark = ledger.state().capture().mark();
        if (ledger.apply(event) instanceof EventMaterializer.Failed failed) {
            noop(event, failed);
            LOG.log(
                    Level.WARNING,
                    "Pending event {0} has no effect in this version: {1}",
                    event.number(),
                    failed.fact());
        }
        ledger.log().events().replaceUndo(event.number(), ledger.state().undoSince(mark));
    }

    private boolean noop(LoggedEvent event, EventMaterializer.Failed failed) {
        ledger.log().noops().add(event.number(), schema.fingerprint(), failed.fact());
        return true;
    }

    /** The state of everything that is in the log now. What fails has no effect; row changes are captured. */
    void settled() {
        settled(Eventlog.END, Progress.over(ledger.log().events(), listener));
    }

    /** A materializer that writes tables of the other kind is found by the capture, where that was no compile error. */
    private void settled(EventNumber end, Progress progress) {
        recreate();
        ledger.state().startCapture();
        replay(end, this::noop, progress);
    }

    private void recreate() {
        ledger.state().recreate();
        crashPoints.reached(CrashPoint.DROPPED);
        ledger.log().noops().clear();
    }

    private boolean replay(EventNumber end, Replay.OnFailure onFailure, Progress progress) {
        State state = ledger.state();
        boolean whole = new Replay(schema.name(), state, ledger::apply, onFailure, progress)
                .run(ledger.log().events(), end);
        if (whole) {
            crashPoints.reached(CrashPoint.REPLAYED);
        }
        return whole;
    }
}

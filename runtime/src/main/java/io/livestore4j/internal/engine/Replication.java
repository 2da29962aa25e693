package io.livestore4j.internal.engine;

import io.livestore4j.Conflict;
import io.livestore4j.SyncProblem;
import io.livestore4j.UnknownEventFound;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.eventlog.StoreLog;
import io.livestore4j.internal.json.JsonEquality;
import io.livestore4j.internal.sqlite.ReaderPool;
import io.livestore4j.internal.sync.Replica;
import io.livestore4j.sync.Merge;
import io.livestore4j.sync.MergePayload;
import io.livestore4j.sync.MergeResult;
import io.livestore4j.sync.MergeState;
import io.livestore4j.sync.PushOutcome;
import io.livestore4j.sync.SyncEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The store as the sync loops see it. Thread-safe: merges happen under the engine's lock, reads on a reader of their own.
 */
final class Replication implements Replica {

    /** What a LiveStore backend takes as one push. */
    private static final int BATCH_EVENTS_MAX = 100;

    private static final int BATCH_BYTES_MAX = 900_000;

    private final Gate gate;
    private final StoreWriter writer;
    private final Merger merger;
    private final ReaderPool readers;
    private final Function<Merged, Runnable> whenMerged;
    private volatile boolean awaited;

    /** @param whenMerged called under the lock after each merge; what it gives back is run without it */
    Replication(
            Gate gate, StoreWriter writer, Merger merger, ReaderPool readers, Function<Merged, Runnable> whenMerged) {
        this.gate = gate;
        this.writer = writer;
        this.merger = merger;
        this.readers = readers;
        this.whenMerged = whenMerged;
    }

    @Override
    public Standing standing() {
        Heads heads = writer.heads();
        return new Standing(heads.upstream(), heads.generation(), heads.backendId());
    }

    @Override
    public Optional<SyncProblem> merge(List<SyncEvent> events, boolean resumed, String backendId) {
        String known = writer.heads().backendId();
        if (known != null && !known.equals(backendId)) {
            return Optional.of(new SyncProblem(
                    SyncProblem.Kind.BACKEND_CHANGED,
                    "The store has synced with backend " + known + ", and now " + backendId
                            + " answers. Nothing was taken from it or sent to it. Connect to the one before."));
        }
        try {
            Carried carried = gate.locked(
                    () -> merge(new MergePayload.Upstream(events, resumed), events.size() + 1, backendId, Map.of()));
            carried.after().run();
            return carried.problem();
        } catch (UnknownEventFound e) {
            return Optional.of(new SyncProblem(SyncProblem.Kind.UNKNOWN_EVENT, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void setAsideFailed() {
        gate.locked(this::setAsideFailedNow).after().run();
    }

    /** They fail where they stand, so that they fail where they come again. */
    private Carried setAsideFailedNow() {
        StoreLog log = writer.ledger().log();
        Heads heads = writer.heads();
        List<EventNumber> failed = log.noops().failedFrom(log.pending().start(heads.upstream()));
        Set<Long> commits = new TreeSet<>();
        failed.forEach(number -> log.events().at(number).ifPresent(event -> commits.add(event.commitId())));
        if (commits.isEmpty()) {
            return Carried.NOTHING;
        }
        EventNumber last = failed.get(failed.size() - 1);
        int syncedMax = Math.toIntExact(last.global() - heads.upstream());
        return merge(new MergePayload.SetAside(commits), syncedMax, String.valueOf(heads.backendId()), Map.of());
    }

    @Override
    public void setAside(SyncEvent event, PushOutcome.Refused refusal) {
        Conflict.Reason reason = new Conflict.Refused(refusal.code(), refusal.reason());
        gate.locked(() -> setAside(event, reason)).after().run();
    }

    private Carried setAside(SyncEvent event, Conflict.Reason reason) {
        Optional<LoggedEvent> refused = writer.ledger().log().events().synced(event.number());
        if (refused.isEmpty() || !refused.get().synced().isSameAs(event)) {
            return Carried.NOTHING; // it stands elsewhere by now, and will be refused again there
        }
        long commitId = refused.get().commitId();
        String backendId = String.valueOf(writer.heads().backendId());
        int syncedMax =
                Math.toIntExact(event.number() - writer.heads().upstream()); // accepted batches may stand before it
        return merge(new MergePayload.SetAside(Set.of(commitId)), syncedMax, backendId, Map.of(commitId, reason));
    }

    /**
     * A merge that was carried out, or could not be.
     *
     * @param after what is left to do without the lock
     */
    private record Carried(Optional<SyncProblem> problem, Runnable after) {

        private static final Carried NOTHING = new Carried(Optional.empty(), () -> {});

        static Carried refused(SyncProblem.Kind kind, String message) {
            return new Carried(Optional.of(new SyncProblem(kind, message)), () -> {});
        }
    }

    private Carried merge(MergePayload payload, int syncedMax, String backendId, Map<Long, Conflict.Reason> refused) {
        StoreLog log = writer.ledger().log();
        Heads heads = writer.heads();
        List<LoggedEvent> window = log.pending().window(heads.upstream(), syncedMax);
        MergeResult result = Merge.of(state(heads, log, window), payload, JsonEquality::sameToJavaScript);
        Carried carried = carryOut(result, new Merger.Input(window, backendId, refused));
        awaited = gate.isAwaited();
        return carried;
    }

    private static MergeState state(Heads heads, StoreLog log, List<LoggedEvent> window) {
        @Nullable
        SyncEvent last =
                log.events().synced(heads.upstream()).map(LoggedEvent::synced).orElse(null);
        return new MergeState(
                heads.upstream(),
                last,
                heads.generation(),
                window.stream().map(LoggedEvent::pending).toList());
    }

    private Carried carryOut(MergeResult result, Merger.Input input) {
        if (result instanceof MergeResult.Gap gap) {
            return Carried.refused(
                    SyncProblem.Kind.PROTOCOL,
                    "The backend sent " + gap.found() + " behind e" + gap.expectedParent()
                            + ", to which it does not belong. It is pulled again; if it stays so, the backend is faulty.");
        }
        if (result instanceof MergeResult.Diverged diverged) {
            return Carried.refused(
                    SyncProblem.Kind.BACKEND_DIVERGED,
                    "The backend was restored, forked or swapped: " + diverged.fact()
                            + ". Nothing was taken from it or sent to it, and nothing is lost here.");
        }
        Merged merged = result instanceof MergeResult.Rebase rebase
                ? merger.rebase(rebase, input)
                : merger.advance((MergeResult.Advance) result, input);
        return new Carried(Optional.empty(), whenMerged.apply(merged));
    }

    @Override
    public boolean isAwaited() {
        return awaited;
    }

    @Override
    public List<SyncEvent> batchAfter(long number) {
        gate.refuseWhenClosed();
        return readers.read(reader -> StoreLog.of(reader).pending().batch(number, BATCH_EVENTS_MAX, BATCH_BYTES_MAX));
    }
}

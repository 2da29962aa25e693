package io.livestore4j.internal.engine;

import io.livestore4j.Conflict;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.eventlog.Revocable;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.state.RowChange;
import io.livestore4j.sync.MergeResult.Advance;
import io.livestore4j.sync.MergeResult.Rebase;
import io.livestore4j.sync.SyncEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Carries out what {@link io.livestore4j.sync.Merge} has decided, in one transaction. Not thread-safe: it lives under the
 * engine's lock.
 *
 * <pre>
 *   advance:  BEGIN → confirm → append new → heads → COMMIT
 *   rebase:   BEGIN → confirm → roll back pending → append new → pending again, set aside what fails → heads → COMMIT
 * </pre>
 */
final class Merger {

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private final StoreWriter writer;
    private final Ledger ledger;
    private final Rebuild rebuild;
    private final String schema;

    /** @param schema the fingerprint under which events that fail are recorded */
    Merger(StoreWriter writer, Rebuild rebuild, String schema) {
        this.writer = writer;
        this.ledger = writer.ledger();
        this.rebuild = rebuild;
        this.schema = schema;
    }

    /**
     * One merge: the pending events that were shown to the pure function, and the backend's name.
     *
     * @param refused why commits that are to be set aside are
     */
    record Input(List<LoggedEvent> window, String backendId, Map<Long, Conflict.Reason> refused) {}

    Merged advance(Advance advance, Input input) {
        if (advance.upstreamHead() == writer.heads().upstream()
                && input.backendId().equals(writer.heads().backendId())) {
            return Merged.NOTHING;
        }
        List<RowChange> changes = writer.write(heads -> {
            confirm(heads, input.window(), advance.confirmed(), advance.echoes());
            Heads next = heads.withUpstream(advance.upstreamHead(), heads.generation())
                    .withBackend(input.backendId());
            return written(next.withLocal(appendNew(advance.newEvents(), List.of(), heads.local()), heads.commitId()));
        });
        return new Merged(
                changes,
                false,
                numbersByCommit(input.window().subList(0, advance.confirmed()), List.of()),
                Set.of(),
                advance.newEvents().size());
    }

    Merged rebase(Rebase rebase, Input input) {
        Rebasing rebasing = new Rebasing(rebase, input);
        List<RowChange> changes = writer.write(rebasing::run);
        if (rebasing.rebuilt) {
            dropPutAside();
        }
        List<LoggedEvent> window = input.window();
        return new Merged(
                changes,
                rebasing.rebuilt,
                numbersByCommit(window.subList(0, rebase.confirmed()), rebasing.replaced),
                rebasing.setAside,
                rebasing.events);
    }

    /** The merge has succeeded, whatever comes of this; the next opening does it too. */
    private void dropPutAside() {
        try {
            ledger.state().dropPutAside();
        } catch (SqliteFailure e) {
            LOG.log(Level.WARNING, "The old tables of a rebuilt state could not be dropped yet", e);
        }
    }

    /** One rebase within its transaction. */
    private final class Rebasing {

        private final Rebase rebase;
        private final Input input;
        private List<LoggedEvent> replaced = List.of();
        private Set<Long> setAside = Set.of();
        private boolean rebuilt;
        private int events;

        Rebasing(Rebase rebase, Input input) {
            this.rebase = rebase;
            this.input = input;
        }

        Heads run(Heads heads) {
            Eventlog log = ledger.log().events();
            confirm(heads, input.window(), rebase.confirmed(), rebase.echoes());
            EventNumber cut = input.window().get(rebase.cut()).number();
            List<Revocable> pending = rollBack(log.revocable(cut), cut);
            writer.reached(CrashPoint.ROLLED_BACK);
            replaced = firstSynced(pending, rebase.replaced());
            tellReplaced();
            EventNumber base = appendNew(rebase.newEvents(), replaced, log.last());
            writer.reached(CrashPoint.UPSTREAM_APPENDED);
            Reapplication again = new Reapplication(ledger, rebase.generation(), input.refused(), base);
            EventNumber last = again.run(without(replaced, pending));
            writer.reached(CrashPoint.REAPPLIED);
            setAside = new TreeSet<>(again.setAside());
            events = rebase.newEvents().size() + pending.size();
            return written(heads.withLocal(last, heads.commitId())
                    .withUpstream(rebase.upstreamHead(), rebase.generation())
                    .withBackend(input.backendId()));
        }

        /** All clients agree, but on something else than was committed here. */
        private void tellReplaced() {
            if (!replaced.isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "The backend has other arguments for {0} events of this client, from {1} on. They take the place of"
                                + " ours, so that all clients agree; see whether the backend may change them.",
                        replaced.size(),
                        replaced.get(0).synced());
            }
        }

        /** Takes the events out of log and state; themselves, each with what undoes it where it stood. */
        private List<Revocable> rollBack(List<Revocable> pending, EventNumber cut) {
            ledger.log().events().deleteFrom(cut);
            ledger.log().noops().deleteFrom(cut); // whatever had no effect may have one there
            boolean complete = pending.stream().allMatch(event -> event.undo() != null);
            if (complete && ledger.state().rollBack(newestFirst(pending))) {
                return pending;
            }
            rebuilt = true;
            rebuild.settled();
            if (complete) {
                return pending;
            }
            List<Revocable> learned = withUndo(pending);
            if (!ledger.state().rollBack(newestFirst(learned))) {
                rebuild.settled();
            }
            return learned;
        }
    }

    /** Applies the events once more where they stood, to learn which rows they touch. */
    private List<Revocable> withUndo(List<Revocable> pending) {
        List<Revocable> learned = new ArrayList<>(pending.size());
        for (Revocable event : pending) {
            int mark = ledger.state().capture().mark();
            ledger.materializer().apply(event.event());
            learned.add(new Revocable(event.event(), ledger.state().undoSince(mark)));
        }
        return learned;
    }

    private static List<byte[]> newestFirst(List<Revocable> events) {
        List<byte[]> undos = new ArrayList<>(events.size());
        for (int i = events.size() - 1; i >= 0; i--) {
            byte[] undo = events.get(i).undo();
            if (undo != null) {
                undos.add(undo);
            }
        }
        return undos;
    }

    /** The backend's bytes take the place of ours, and what is confirmed is never rolled back. */
    private void confirm(Heads heads, List<LoggedEvent> window, int confirmed, List<SyncEvent> echoes) {
        Eventlog log = ledger.log().events();
        int next = 0;
        for (LoggedEvent event : window.subList(0, confirmed)) {
            if (!event.isClientOnly()) {
                SyncEvent echo = echoes.get(next);
                next++;
                if (!echo.args().equals(event.synced().args())) {
                    log.replaceArgs(event.number(), echo.args());
                }
            }
        }
        EventNumber end = confirmed < window.size() ? window.get(confirmed).number() : Eventlog.END;
        if (next > 0) {
            log.trimUndo(new EventNumber(heads.upstream(), 0), end);
        }
    }

    /** @param ours events of this client that the first of the new ones are */
    private EventNumber appendNew(List<SyncEvent> newEvents, List<LoggedEvent> ours, EventNumber head) {
        EventNumber last = head;
        for (int i = 0; i < newEvents.size(); i++) {
            long commitId = i < ours.size() ? ours.get(i).commitId() : 0;
            LoggedEvent event = LoggedEvent.of(newEvents.get(i), commitId);
            apply(event);
            ledger.log().events().append(event, null);
            last = event.number();
        }
        return last;
    }

    private void apply(LoggedEvent event) {
        if (ledger.apply(event) instanceof EventMaterializer.Failed failed) {
            ledger.log().noops().add(event.number(), schema, failed.fact());
        }
    }

    private Heads written(Heads heads) {
        ledger.superseded().delete(heads);
        ledger.log().heads().write(heads);
        return heads;
    }

    private static List<LoggedEvent> firstSynced(List<Revocable> pending, int count) {
        return pending.stream()
                .map(Revocable::event)
                .filter(event -> !event.isClientOnly())
                .limit(count)
                .toList();
    }

    private static List<Revocable> without(List<LoggedEvent> replaced, List<Revocable> pending) {
        Set<EventNumber> numbers = new HashSet<>();
        replaced.forEach(event -> numbers.add(event.number()));
        return pending.stream()
                .filter(event -> !numbers.contains(event.event().number()))
                .toList();
    }

    /** Both keep their numbers: what is replaced is replaced where it stands. */
    private static Map<Long, List<Long>> numbersByCommit(List<LoggedEvent> confirmed, List<LoggedEvent> replaced) {
        Map<Long, List<Long>> numbers = new TreeMap<>();
        Stream.concat(confirmed.stream(), replaced.stream())
                .filter(event -> !event.isClientOnly())
                .forEach(event -> numbers.computeIfAbsent(event.commitId(), id -> new ArrayList<>())
                        .add(event.number().global()));
        return numbers;
    }
}

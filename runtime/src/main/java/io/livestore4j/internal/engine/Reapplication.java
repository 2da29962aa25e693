package io.livestore4j.internal.engine;

import io.livestore4j.Conflict;
import io.livestore4j.StorageFailed;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.AsideCommit;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.eventlog.Quarantine;
import io.livestore4j.internal.eventlog.Revocable;
import io.livestore4j.internal.state.RowKey;
import io.livestore4j.internal.state.Savepoint;
import io.livestore4j.internal.state.Undo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts pending commits behind a new head, one after the other, with new numbers. One that fails there is set aside as a
 * whole, and with it every later one that had touched a row of it. For one run within a transaction; not thread-safe.
 */
final class Reapplication {

    private final Ledger ledger;
    private final long generation;
    private final Map<Long, Conflict.Reason> refused;

    /** The last commit that was set aside and had touched the row: whoever depends on an earlier one depends on it. */
    private final Map<RowKey, Long> touched = new HashMap<>();

    private final Set<Long> setAside = new TreeSet<>();
    private final long waitingBefore;
    private EventNumber head;

    /** @param refused commits that are not applied again, and why */
    Reapplication(Ledger ledger, long generation, Map<Long, Conflict.Reason> refused, EventNumber head) {
        this(ledger, generation, refused, head, ledger.log().quarantine().count());
    }

    private Reapplication(
            Ledger ledger, long generation, Map<Long, Conflict.Reason> refused, EventNumber head, long waitingBefore) {
        this.ledger = ledger;
        this.generation = generation;
        this.refused = refused;
        this.head = head;
        this.waitingBefore = waitingBefore;
    }

    /** From the first event of a log on, which cannot be put off: it goes beyond any limit, or the store would not open. */
    static Reapplication ofWholeLog(Ledger ledger, long generation) {
        return new Reapplication(ledger, generation, Map.of(), EventNumber.ROOT, 0);
    }

    /** The number of the last event of the log afterwards. */
    EventNumber run(List<Revocable> pending) {
        for (List<Revocable> commit : commits(pending)) {
            Optional<Conflict.Reason> reason = whyNot(commit).or(() -> apply(commit));
            reason.ifPresent(why -> setAside(commit, why));
        }
        return head;
    }

    /** The commits that were set aside. */
    Set<Long> setAside() {
        return setAside;
    }

    private static List<List<Revocable>> commits(List<Revocable> pending) {
        Map<Long, List<Revocable>> commits = new LinkedHashMap<>();
        for (Revocable event : pending) {
            commits.computeIfAbsent(event.event().commitId(), id -> new ArrayList<>())
                    .add(event);
        }
        return List.copyOf(commits.values());
    }

    private Optional<Conflict.Reason> whyNot(List<Revocable> commit) {
        Conflict.Reason refusal = refused.get(commitId(commit));
        if (refusal != null) {
            return Optional.of(refusal);
        }
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> earlier = new TreeSet<>();
        for (RowKey row : rows(commit)) {
            Long last = touched.get(row);
            if (last != null) {
                earlier.add(last);
            }
        }
        return earlier.isEmpty() ? Optional.empty() : Optional.of(new Conflict.DependsOn(earlier));
    }

    /** Applies the commit, or leaves everything as it was and says why. One event does that by itself. */
    private Optional<Conflict.Reason> apply(List<Revocable> commit) {
        Optional<EventMaterializer.Failed> failure =
                commit.size() == 1 ? append(commit.get(0).event()) : appendTogether(commit);
        return failure.map(failed -> new Conflict.Failed(failed.code(), failed.fact()));
    }

    private Optional<EventMaterializer.Failed> appendTogether(List<Revocable> commit) {
        EventNumber before = head;
        Savepoint start = ledger.state().savepoint();
        for (Revocable event : commit) {
            Optional<EventMaterializer.Failed> failure = append(event.event());
            if (failure.isPresent()) {
                start.rollBack();
                head = before;
                return failure;
            }
        }
        start.release();
        return Optional.empty();
    }

    private Optional<EventMaterializer.Failed> append(LoggedEvent event) {
        LoggedEvent moved = event.after(head);
        int mark = ledger.state().capture().mark();
        EventMaterializer.Outcome outcome = ledger.apply(moved);
        if (outcome instanceof EventMaterializer.Failed failed) {
            return Optional.of(failed);
        }
        ledger.log().events().append(moved, ledger.state().undoSince(mark));
        head = moved.number();
        return Optional.empty();
    }

    private void setAside(List<Revocable> commit, Conflict.Reason reason) {
        long commitId = commitId(commit);
        Quarantine quarantine = ledger.log().quarantine();
        if (waitingBefore >= Quarantine.COMMITS_MAX) { // one rebase may go beyond: what is pending has to go somewhere
            throw new StorageFailed("The quarantine is full: " + Quarantine.COMMITS_MAX + " commits wait for an answer."
                    + " Retry, replace or discard some of store.conflicts(); sync goes on by itself then.");
        }
        quarantine.add(new AsideCommit(generation, commitId, reason, eventsOf(commit)));
        setAside.add(commitId);
        for (RowKey row : rows(commit)) {
            touched.put(row, commitId);
        }
    }

    private static List<AsideCommit.AsideEvent> eventsOf(List<Revocable> commit) {
        return commit.stream()
                .map(Revocable::event)
                .map(event -> new AsideCommit.AsideEvent(event.name(), event.args(), event.isClientOnly()))
                .toList();
    }

    private static long commitId(List<Revocable> commit) {
        return commit.get(0).event().commitId();
    }

    /** The rows that the commit had touched where it stood before. */
    private Set<RowKey> rows(List<Revocable> commit) {
        Set<RowKey> rows = new HashSet<>();
        for (Revocable event : commit) {
            byte[] undo = event.undo();
            if (undo != null) {
                rows.addAll(Undo.rows(undo));
            }
        }
        return rows;
    }
}

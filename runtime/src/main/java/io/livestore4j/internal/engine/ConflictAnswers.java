package io.livestore4j.internal.engine;

import io.livestore4j.Conflict;
import io.livestore4j.NoSuchConflict;
import io.livestore4j.internal.eventlog.AsideCommit;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.Quarantine;
import io.livestore4j.internal.state.RowChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Carries out what the app has decided about commits that were set aside, each decision in one transaction. Not
 * thread-safe: it lives under the engine's lock.
 */
final class ConflictAnswers {

    private final StoreWriter writer;
    private final Committer committer;
    private final Preparation<?> preparation;
    private final Quarantine quarantine;

    ConflictAnswers(StoreWriter writer, Committer committer, Preparation<?> preparation) {
        this.writer = writer;
        this.committer = committer;
        this.preparation = preparation;
        this.quarantine = writer.ledger().log().quarantine();
    }

    /** Commits it again at the end of the log, and behind it what had to wait for it alone. All of them or none. */
    Committed retry(long commitId) {
        AsideCommit commit = find(commitId);
        return commit(preparation.again(commit), commit);
    }

    /** The same with other events in its place. */
    Committed replace(long commitId, List<Prepared<?>> events) {
        return commit(events, find(commitId));
    }

    /** Forgets the commit. What depended on it stays and is answered by itself. */
    void discard(long commitId) {
        find(commitId);
        writer.write(heads -> {
            quarantine.remove(commitId);
            return heads;
        });
    }

    private AsideCommit find(long commitId) {
        return quarantine
                .find(commitId)
                .orElseThrow(() -> new NoSuchConflict("Commit " + commitId + " does not wait for an answer: it was"
                        + " retried, replaced or discarded before. Look at store.conflicts() for those that do."));
    }

    private Committed commit(List<Prepared<?>> first, AsideCommit answered) {
        List<AsideCommit> dependants = dependantsOf(answered.commitId());
        List<List<Prepared<?>>> commits = new ArrayList<>(List.of(first));
        dependants.forEach(dependant -> commits.add(preparation.again(dependant)));
        Heads before = writer.heads();
        List<RowChange> changes = committer.commit(commits, () -> {
            quarantine.remove(answered.commitId());
            dependants.forEach(dependant -> quarantine.remove(dependant.commitId()));
        });
        return new Committed(commits, before, changes);
    }

    /** Those that waited for this commit, and for no other that still waits, in the order of their commits. */
    private List<AsideCommit> dependantsOf(long commitId) {
        SortedMap<Long, Conflict.Reason> reasons = quarantine.reasons();
        Set<Long> waiting = new HashSet<>(reasons.keySet());
        waiting.remove(commitId);
        Set<Long> answered = new HashSet<>(Set.of(commitId));
        List<AsideCommit> dependants = new ArrayList<>();
        reasons.forEach((id, reason) -> {
            if (reason instanceof Conflict.DependsOn depends && isFree(depends, answered, waiting)) {
                answered.add(id);
                waiting.remove(id);
                dependants.add(find(id));
            }
        });
        return dependants;
    }

    private static boolean isFree(Conflict.DependsOn depends, Set<Long> answered, Set<Long> waiting) {
        return depends.commits().stream().anyMatch(answered::contains)
                && depends.commits().stream().noneMatch(waiting::contains);
    }
}

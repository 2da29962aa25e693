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
        return quarantine.all().stream()
                .filter(commit -> commit.commitId() == commitId)
                .findFirst()
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
        List<AsideCommit> all = new ArrayList<>(quarantine.all());
        all.sort((a, b) -> Long.compare(a.commitId(), b.commitId()));
        Set<Long> waiting = new HashSet<>();
        all.forEach(commit -> waiting.add(commit.commitId()));
        waiting.remove(commitId);
        Set<Long> answered = new HashSet<>(Set.of(commitId));
        List<AsideCommit> dependants = new ArrayList<>();
        for (AsideCommit commit : all) {
            if (commit.reason() instanceof Conflict.DependsOn depends && isFree(depends, answered, waiting)) {
                answered.add(commit.commitId());
                waiting.remove(commit.commitId());
                dependants.add(commit);
            }
        }
        return dependants;
    }

    private static boolean isFree(Conflict.DependsOn depends, Set<Long> answered, Set<Long> waiting) {
        return depends.commits().stream().anyMatch(answered::contains)
                && depends.commits().stream().noneMatch(waiting::contains);
    }
}

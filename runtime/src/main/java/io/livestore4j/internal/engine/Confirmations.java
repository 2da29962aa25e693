package io.livestore4j.internal.engine;

import io.livestore4j.SetAside;
import io.livestore4j.StoreClosed;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.StoreLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Who waits for what the backend says of commits. Not thread-safe: it lives under the engine's lock. What it gives out is
 * completed by the caller, who has let go of the lock by then: completing runs the user's code.
 */
final class Confirmations {

    private final StoreLog log;
    private final Supplier<Heads> heads;
    private final Map<Long, Waiting> commits = new TreeMap<>();
    private final List<CompletableFuture<Void>> forAll = new ArrayList<>();

    Confirmations(StoreLog log, Supplier<Heads> heads) {
        this.log = log;
        this.heads = heads;
    }

    private record Waiting(Commit commit, CompletableFuture<List<Long>> numbers) {}

    /**
     * A commit as its receipt knows it.
     *
     * @param first the number that its first synced event got at first
     * @param synced how many synced events it has
     */
    record Commit(long id, long first, int synced) {}

    /** Completes with the final numbers of the commit's events, at once where they are known. */
    CompletableFuture<List<Long>> of(Commit commit) {
        Waiting known = commits.get(commit.id());
        if (known != null) {
            return known.numbers();
        }
        Waiting waiting = new Waiting(commit, new CompletableFuture<>());
        Optional<List<Long>> numbers = numbersOf(commit);
        if (numbers.isEmpty()) {
            waiting.numbers().completeExceptionally(setAside(commit.id()));
        } else if (isConfirmed(numbers.get())) {
            waiting.numbers().complete(numbers.get());
        } else {
            commits.put(commit.id(), waiting);
        }
        return waiting.numbers();
    }

    private Optional<List<Long>> numbersOf(Commit commit) {
        return log.pending().numbersOf(commit.id(), commit.first(), commit.synced());
    }

    private boolean isConfirmed(List<Long> numbers) {
        return numbers.get(numbers.size() - 1) <= heads.get().upstream();
    }

    private static SetAside setAside(long commitId) {
        return new SetAside("Commit " + commitId + " was set aside: it could not stay behind events of other clients."
                + " Look at store.conflicts() and retry, replace or discard it.");
    }

    /** Completes when nothing is pending; at once if nothing is. */
    CompletableFuture<Void> ofAll() {
        CompletableFuture<Void> future = new CompletableFuture<>();
        if (heads.get().pending() == 0) {
            future.complete(null);
        } else {
            forAll.add(future);
        }
        return future;
    }

    /** Nobody waits for it any more. */
    void forget(CompletableFuture<Void> future) {
        forAll.remove(future);
    }

    /** What is to be completed after a merge. */
    List<Runnable> after(Merged merged) {
        List<Runnable> completions = new ArrayList<>();
        merged.setAside().forEach(id -> fail(id, completions));
        merged.settled().forEach(id -> completeIfConfirmed(id, completions));
        if (heads.get().pending() == 0) {
            forAll.forEach(future -> completions.add(() -> future.complete(null)));
            forAll.clear();
        }
        return completions;
    }

    private void fail(long commitId, List<Runnable> completions) {
        Waiting waiting = commits.remove(commitId);
        if (waiting != null) {
            completions.add(() -> waiting.numbers().completeExceptionally(setAside(commitId)));
        }
    }

    private void completeIfConfirmed(long commitId, List<Runnable> completions) {
        Waiting waiting = commits.get(commitId);
        if (waiting == null) {
            return;
        }
        numbersOf(waiting.commit()).filter(this::isConfirmed).ifPresent(numbers -> {
            commits.remove(commitId);
            completions.add(() -> waiting.numbers().complete(numbers));
        });
    }

    /** What is to be completed when the store closes. */
    List<Runnable> atClose() {
        StoreClosed closed = new StoreClosed("The store was closed before the backend had confirmed the commit. It is"
                + " pushed when the store is opened again.");
        List<Runnable> completions = new ArrayList<>();
        commits.values()
                .forEach(waiting -> completions.add(() -> waiting.numbers().completeExceptionally(closed)));
        forAll.forEach(future -> completions.add(() -> future.completeExceptionally(closed)));
        commits.clear();
        forAll.clear();
        return completions;
    }
}

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

    /** @param confirmed the numbers of those of its events that are confirmed */
    private record Waiting(Commit commit, List<Long> confirmed, CompletableFuture<List<Long>> numbers) {}

    /**
     * A commit as its receipt knows it.
     *
     * @param first the number that its first synced event got at first
     * @param synced how many synced events it has
     * @param before where the store stood before it
     */
    record Commit(long id, long first, int synced, Heads before) {}

    /** Completes with the final numbers of the commit's events, at once where they are known. */
    CompletableFuture<List<Long>> of(Commit commit) {
        Waiting known = commits.get(commit.id());
        if (known != null) {
            return known.numbers();
        }
        Optional<List<Long>> numbers = numbersOf(commit);
        if (numbers.isEmpty()) {
            return CompletableFuture.failedFuture(setAside(commit.id()));
        }
        long upstream = heads.get().upstream();
        List<Long> confirmed = new ArrayList<>(
                numbers.get().stream().filter(number -> number <= upstream).toList());
        Waiting waiting = new Waiting(commit, confirmed, new CompletableFuture<>());
        if (confirmed.size() == commit.synced()) {
            waiting.numbers().complete(List.copyOf(confirmed));
        } else {
            commits.put(commit.id(), waiting);
        }
        return waiting.numbers();
    }

    /** Until the first rebase it stands where it was put; after that anywhere behind what was confirmed then. */
    private Optional<List<Long>> numbersOf(Commit commit) {
        boolean moved = commit.before().generation() != heads.get().generation();
        long from = moved ? commit.before().upstream() + 1 : commit.first();
        return log.pending().numbersOf(commit.id(), from, commit.synced());
    }

    private static SetAside setAside(long commitId) {
        return new SetAside("Commit " + commitId + " was set aside. store.conflicts() tells why: retry, replace or"
                + " discard it there.");
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
        merged.confirmed().forEach((id, numbers) -> confirm(id, numbers, completions));
        merged.setAside().forEach(id -> fail(id, completions)); // of a confirmed commit that can be client-only events
        if (heads.get().pending() == 0) {
            forAll.forEach(future -> future.complete(null)); // no code of the user's hangs on these
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

    private void confirm(long commitId, List<Long> numbers, List<Runnable> completions) {
        Waiting waiting = commits.get(commitId);
        if (waiting == null) {
            return;
        }
        waiting.confirmed().addAll(numbers);
        if (waiting.confirmed().size() == waiting.commit().synced()) {
            commits.remove(commitId);
            completions.add(() -> waiting.numbers().complete(List.copyOf(waiting.confirmed())));
        }
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

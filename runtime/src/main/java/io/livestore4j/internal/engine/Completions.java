package io.livestore4j.internal.engine;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * Completes the stages of receipts. That runs the user's code, which may take its time, wait for the backend or throw: so it
 * happens on a thread on which nothing else depends. Thread-safe.
 */
final class Completions implements AutoCloseable {

    private final Executor executor;
    private final Queue<Runnable> due = new ConcurrentLinkedQueue<>();

    Completions(Executor executor) {
        this.executor = executor;
    }

    void add(List<Runnable> completions) {
        if (!completions.isEmpty()) {
            due.addAll(completions);
            executor.execute(this::run);
        }
    }

    private void run() {
        for (Runnable next = due.poll(); next != null; next = due.poll()) {
            next.run();
        }
    }

    /** Completes what the executor has not come to. */
    @Override
    public void close() {
        run();
    }
}

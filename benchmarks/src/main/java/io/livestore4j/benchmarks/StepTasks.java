package io.livestore4j.benchmarks;

import io.livestore4j.internal.time.Tasks;
import java.util.ArrayDeque;
import java.util.Queue;

/** Background tasks that run when the benchmark says so, on its thread; what is due later never runs. Not thread-safe. */
final class StepTasks implements Tasks {

    private final Queue<Runnable> due = new ArrayDeque<>();

    @Override
    public void schedule(Runnable task, long delayMillis) {
        if (delayMillis == 0) {
            due.add(task);
        }
    }

    /** Runs what is due, and what comes of it. */
    void run() {
        for (Runnable task = due.poll(); task != null; task = due.poll()) {
            task.run();
        }
    }

    @Override
    public void close() {
        due.clear();
    }
}

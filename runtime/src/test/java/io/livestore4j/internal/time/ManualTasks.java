package io.livestore4j.internal.time;

import java.util.ArrayList;
import java.util.List;

/** {@link Tasks} that run when the test says so, on its thread, whatever their delay. */
public final class ManualTasks implements Tasks {

    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public void schedule(Runnable task, long delayMillis) {
        waiting.add(task);
    }

    /** How many tasks wait. */
    public int count() {
        return waiting.size();
    }

    /** Runs what waits now, and nothing that comes of it. */
    public void runAll() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    @Override
    public void close() {
        waiting.clear();
    }
}

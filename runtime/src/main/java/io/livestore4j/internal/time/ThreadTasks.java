package io.livestore4j.internal.time;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** {@link Tasks} on one daemon thread, started with the first task. */
public final class ThreadTasks implements Tasks {

    /** Closing a store may not hang on a task; the longest one is a checkpoint, far below this. */
    private static final long CLOSE_TIMEOUT_MILLIS = 5_000;

    private static final Logger LOG = System.getLogger("io.livestore4j.tasks");

    private final ScheduledThreadPoolExecutor executor;
    private final String name;

    /** @param name of the thread, to be found in a thread dump */
    public ThreadTasks(String name) {
        this.name = name;
        executor = new ScheduledThreadPoolExecutor(1, runnable -> {
            Thread thread = new Thread(runnable, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void schedule(Runnable task, long delayMillis) {
        try {
            executor.schedule(() -> run(task), delayMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "{0} is closed; a task was dropped", name);
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, name + ": a background task failed", e);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        if (Thread.currentThread().getName().equals(name)) {
            return;
        }
        try {
            if (!executor.awaitTermination(CLOSE_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "{0} did not end within {1} ms", name, CLOSE_TIMEOUT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

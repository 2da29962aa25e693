package io.livestore4j.internal.time;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** {@link Tasks} on one daemon thread, started with the first task. */
public final class ThreadTasks implements Tasks {

    private static final Logger LOG = System.getLogger("io.livestore4j.tasks");

    private final String name;
    private final ScheduledThreadPoolExecutor executor;

    /** @param name of the thread, to be found in a thread dump */
    public ThreadTasks(String name) {
        this.name = name;
        executor = new ScheduledThreadPoolExecutor(1, work -> new OwnedThread(this, name, work));
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
        OwnedThread.shutDown(this, name, executor);
    }
}

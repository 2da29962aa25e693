package io.livestore4j.internal.time;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few daemon threads that run tasks as they come and end when idle. Thread-safe. */
public final class WorkerPool implements Executor, AutoCloseable {

    /** Keeps other live queries going while a subscriber blocks; answers come from SQLite, so more hardly help. */
    private static final int THREADS_MAX = 4;

    private static final long IDLE_SECONDS = 10;

    private static final Logger LOG = System.getLogger("io.livestore4j.tasks");

    private final String name;
    private final ThreadPoolExecutor executor;

    /** @param name of the threads, to be found in a thread dump */
    public WorkerPool(String name) {
        this.name = name;
        executor = new ThreadPoolExecutor(
                THREADS_MAX,
                THREADS_MAX,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> new OwnedThread(this, name, work));
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "{0} is closed; a task was dropped", name);
        }
    }

    /** Runs what has been handed in, waits for it unless called by one of the threads, and ends them. Idempotent. */
    @Override
    public void close() {
        OwnedThread.shutDown(this, name, executor);
    }
}

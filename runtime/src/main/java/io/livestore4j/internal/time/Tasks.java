package io.livestore4j.internal.time;

import java.util.concurrent.Executor;

/** Background work of one store, one task at a time, in the order it falls due. Thread-safe. */
public interface Tasks extends Executor, AutoCloseable {

    /** Runs {@code task} once after the delay. A task that throws is logged and disturbs no other. */
    void schedule(Runnable task, long delayMillis);

    /** Runs {@code task} as soon as the tasks before it are done. */
    @Override
    default void execute(Runnable task) {
        schedule(task, 0);
    }

    /** Drops what is not due, waits for the running task, and leaves no thread behind. Idempotent. */
    @Override
    void close();
}

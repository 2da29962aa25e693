package io.livestore4j.internal.time;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** A daemon thread that knows whose it is, so that its owner can be closed from it without waiting for it. */
public final class OwnedThread extends Thread {

    /** Closing a store may not hang on its work; the longest task is a checkpoint, far below this. */
    private static final long CLOSE_TIMEOUT_MILLIS = 5_000;

    private static final Logger LOG = System.getLogger("io.livestore4j.tasks");

    private final Object owner;

    OwnedThread(Object owner, String name, Runnable work) {
        super(work, name);
        this.owner = owner;
        setDaemon(true);
    }

    /** Whether this code runs on a thread of some store, for which a closing store may be waiting. */
    public static boolean isCurrent() {
        return Thread.currentThread() instanceof OwnedThread;
    }

    private static boolean isOf(Object owner) {
        return Thread.currentThread() instanceof OwnedThread thread && thread.owner == owner;
    }

    /** Ends the executor and waits for its running work; an interrupt is kept for later and does not cut that short. */
    static void shutDown(Object owner, String name, ExecutorService executor) {
        executor.shutdown();
        if (isOf(owner)) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            if (!executor.awaitTermination(CLOSE_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "{0}: a task did not end within {1} ms", name, CLOSE_TIMEOUT_MILLIS);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

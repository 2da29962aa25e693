package io.livestore4j.internal.engine;

/** A place within a commit where a process can die. Tests stop or kill the process there. */
public enum CrashPoint {
    /** The transaction has begun, nothing is written. */
    BEGUN,
    /** The state has changed, the log does not have the events yet. */
    MATERIALIZED,
    /** Everything is written, COMMIT has not been sent. */
    WRITTEN,
    /** COMMIT has succeeded, the caller does not know it yet. */
    COMMITTED,
    /** A rebuild has dropped the old tables. */
    DROPPED,
    /** A rebuild has replayed the log, COMMIT has not been sent. */
    REPLAYED;

    /** Called whenever the engine passes a point. */
    @FunctionalInterface
    public interface Listener {

        void reached(CrashPoint point);
    }
}

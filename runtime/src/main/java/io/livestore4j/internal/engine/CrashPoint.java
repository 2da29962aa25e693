package io.livestore4j.internal.engine;

/** A place within a transaction where a process can die. Tests stop or kill the process there. */
public enum CrashPoint {
    /** The transaction has begun, nothing is written. */
    BEGUN,
    /** The state has changed, the log does not have the events yet. */
    MATERIALIZED,
    /** A rebase has rolled back the pending events. */
    ROLLED_BACK,
    /** A merge has appended the backend's events, pending ones not yet. */
    UPSTREAM_APPENDED,
    /** A rebase has applied the pending events again. */
    REAPPLIED,
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

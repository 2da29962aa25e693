package io.livestore4j;

/**
 * Why a store does not sync at the moment. Local work goes on, and sync is tried again; nothing is lost. An immutable
 * value.
 *
 * @param message what happened and what to do, for people
 */
public record SyncProblem(Kind kind, String message) {

    /** What a program can tell apart. */
    public enum Kind {
        /** The backend cannot be reached, or the connection was lost. */
        OFFLINE,
        /** The backend does not accept this client's credentials. */
        UNAUTHORIZED,
        /** Another backend answers than the one that this store has synced with. */
        BACKEND_CHANGED,
        /** The backend has lost or changed what it had confirmed: it was restored or forked. */
        BACKEND_DIVERGED,
        /** The backend broke the contract. */
        PROTOCOL,
        /** An event has come that this version of the app cannot read, and {@link UnknownEvents#FAIL} stops before it. */
        UNKNOWN_EVENT,
        /** This store could not take what the backend sent: its disk, a materializer's {@link Error}, a full quarantine. */
        STORE
    }
}

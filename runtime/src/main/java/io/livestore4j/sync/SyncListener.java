package io.livestore4j.sync;

import io.livestore4j.SyncProblem;

/** Hears from one {@link SyncConnection}, on any thread, one call at a time. Returns at once and throws nothing. */
public interface SyncListener {

    /** The backend can be reached; from now on the connection may be used. */
    void connected();

    /** @param request the pull that this belongs to, the very object that was given to {@link SyncConnection#pull} */
    void pulled(PullRequest request, PullChunk chunk);

    /** The answer to the push that is underway. It may come before the events that it tells of, or after. */
    void pushed(PushOutcome outcome);

    /** The connection could not be made, or is lost, and what was on its way with it. Nothing follows. */
    void disconnected(SyncProblem problem);
}

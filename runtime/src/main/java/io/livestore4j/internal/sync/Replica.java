package io.livestore4j.internal.sync;

import io.livestore4j.SyncProblem;
import io.livestore4j.sync.PushOutcome;
import io.livestore4j.sync.SyncEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the loops ask of a store. Thread-safe. Whatever a call throws, nothing has changed and it can be tried again. */
public interface Replica {

    /**
     * Where the store stands.
     *
     * @param head the number of the last confirmed event
     * @param generation grows with each rebase, which gives pending events other numbers
     * @param backendId the backend that it has synced with so far; null if with none
     */
    record Standing(long head, long generation, @Nullable String backendId) {}

    Standing standing();

    /**
     * Merges events of the backend, in one transaction.
     *
     * @param resumed they are the first of a connection and must begin with the last confirmed event
     * @return why they cannot be merged; empty if they were
     */
    Optional<SyncProblem> merge(List<SyncEvent> events, boolean resumed, String backendId);

    /**
     * Sets pending commits aside that have no effect under this version of the app. To be called when all that the backend
     * has is merged: then it does not have them.
     */
    void setAsideFailed();

    /** Whether somebody had to wait for the last merge to end. */
    boolean isAwaited();

    /** The next pending events after that number, whole commits as far as one push can carry; empty if there are none. */
    List<SyncEvent> batchAfter(long number);

    /** Sets the commit of a pending event aside, which the backend refuses by its rules. */
    void setAside(SyncEvent event, PushOutcome.Refused refusal);
}

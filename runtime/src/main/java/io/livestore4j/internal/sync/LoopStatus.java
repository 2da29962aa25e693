package io.livestore4j.internal.sync;

import io.livestore4j.SyncProblem;
import io.livestore4j.SyncStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the loops stand. An immutable value.
 *
 * @param lastContact when the backend was last heard of; null if never
 * @param problem why there is no sync; null while there is
 */
public record LoopStatus(
        SyncStatus.State state,
        @Nullable Instant lastContact,
        @Nullable SyncProblem problem) {

    /** A store without a backend. */
    public static final LoopStatus NONE = new LoopStatus(SyncStatus.State.NO_BACKEND, null, null);

    LoopStatus in(SyncStatus.State next) {
        return new LoopStatus(next, lastContact, next == SyncStatus.State.LIVE ? null : problem);
    }

    LoopStatus heardAt(Instant moment) {
        return new LoopStatus(state, moment, problem);
    }

    LoopStatus failed(SyncProblem reason) {
        return new LoopStatus(SyncStatus.State.OFFLINE, lastContact, reason);
    }
}

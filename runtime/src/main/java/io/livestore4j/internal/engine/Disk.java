package io.livestore4j.internal.engine;

import io.livestore4j.StorageFailed;
import io.livestore4j.internal.sqlite.SqliteFailure;
import org.jspecify.annotations.Nullable;

/**
 * Whether the disk can still be believed. After a failed sync the operating system may have dropped what it could not
 * write and report success from then on, so nothing is written until the file has been opened again and read
 * (Rebello and others, "Can applications recover from fsync failures?", 2020). Thread-safe.
 */
final class Disk {

    private volatile @Nullable SqliteFailure fault;

    /** {@link StorageFailed} if an earlier failure has stopped the store. */
    void requireSound() {
        SqliteFailure earlier = fault;
        if (earlier != null) {
            throw new StorageFailed(
                    "The store stopped writing after the disk had failed: " + earlier.reason()
                            + ". Close the store and open it again: what was acknowledged is there.",
                    earlier);
        }
    }

    /** What to throw for a failure where a transaction ends. A full disk or a lock leaves all as it was; else it stops. */
    StorageFailed failedToCommit(SqliteFailure failure) {
        if (failure.kind() == SqliteFailure.Kind.FULL || failure.kind() == SqliteFailure.Kind.BUSY) {
            return Failures.ofEnvironment(failure);
        }
        fault = failure;
        return Failures.ofUnknownOutcome(failure);
    }
}

package io.livestore4j.internal.engine;

import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;

/** The writer's transactions, and what their failures mean. Not thread-safe: it lives under the engine's lock. */
final class Transactions {

    private final SqliteConnection writer;
    private final Disk disk;

    Transactions(SqliteConnection writer, Disk disk) {
        this.writer = writer;
        this.disk = disk;
    }

    void begin() {
        disk.requireSound();
        try {
            writer.begin();
        } catch (SqliteFailure e) {
            throw Failures.ofEnvironment(e);
        }
    }

    /** If it fails, the transaction is rolled back. */
    void commit() {
        try {
            writer.commit();
        } catch (SqliteFailure e) {
            rollback(e);
            throw disk.failedToCommit(e);
        }
    }

    /** Never throws: {@code cause} is on its way, and takes a further failure along. */
    void rollback(Throwable cause) {
        try {
            writer.rollback();
        } catch (SqliteFailure e) {
            cause.addSuppressed(disk.failedToCommit(e));
        }
    }
}

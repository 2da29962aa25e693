package io.livestore4j.internal.state;

import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;

/**
 * A point of the running transaction to which rows and captured changes can go back. Savepoints nest: the last one set
 * ends first. Not thread-safe: it lives under the store's lock.
 */
public final class Savepoint {

    private final SqliteConnection writer;
    private final Capture capture;
    private final int mark;

    private Savepoint(SqliteConnection writer, Capture capture) {
        this.writer = writer;
        this.capture = capture;
        this.mark = capture.mark();
    }

    static Savepoint set(SqliteConnection writer, Capture capture) {
        Savepoint savepoint = new Savepoint(writer, capture);
        writer.savepoint();
        return savepoint;
    }

    /** Keeps what was done since. */
    public void release() {
        writer.release();
    }

    /** Undoes what was done since, and ends the savepoint. */
    public void rollBack() {
        capture.truncate(mark);
        writer.rollbackToSavepoint();
    }

    /**
     * The same, because of {@code cause}. After some failures of the machine SQLite has undone the whole transaction and
     * knows no savepoint any more; {@code cause} then tells more.
     */
    void rollBack(Throwable cause) {
        try {
            rollBack();
        } catch (SqliteFailure e) {
            if (!e.isTheStatements()) {
                e.addSuppressed(cause);
                throw e;
            }
            cause.addSuppressed(e);
        }
    }
}

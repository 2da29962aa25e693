package io.livestore4j.internal.sqlite;

import io.livestore4j.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The rows of a SELECT that are read one by one, all of one snapshot, until it is closed. Not thread-safe. */
public final class Cursor implements AutoCloseable {

    private final String sql;
    private final ResultSet result;
    private final Runnable release;
    private boolean closed;

    Cursor(String sql, ResultSet result, Runnable release) {
        this.sql = sql;
        this.result = result;
        this.release = release;
    }

    /** Stands before the first row. */
    public Rows rows() {
        return new ResultRows(result, sql);
    }

    /** Idempotent. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            result.close();
        } catch (SQLException e) {
            throw new SqliteFailure(sql, e);
        } finally {
            release.run();
        }
    }
}

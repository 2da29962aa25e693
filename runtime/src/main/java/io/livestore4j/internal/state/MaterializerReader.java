package io.livestore4j.internal.state;

import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.StateReader;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import java.util.Set;
import java.util.function.Consumer;

/** Reads through the writer, so that a materializer sees the events before its own of the same commit. */
final class MaterializerReader implements StateReader {

    private final SqliteConnection writer;
    private final Set<String> hidden;
    private final Consumer<SqliteFailure> onFailure;

    MaterializerReader(SqliteConnection writer, Set<String> hidden, Consumer<SqliteFailure> onFailure) {
        this.writer = writer;
        this.hidden = hidden;
        this.onFailure = onFailure;
    }

    @Override
    public <T> T query(Query<T> query) {
        Query<T> ordered = query.totallyOrdered();
        checkVisible(ordered);
        try {
            return writer.query(ordered.sql(), ordered.binds(), ordered.shape()::collect);
        } catch (SqliteFailure e) {
            onFailure.accept(e);
            throw e;
        }
    }

    private void checkVisible(Query<?> query) {
        for (String table : query.tables()) {
            if (hidden.contains(table)) {
                throw new QueryFailed("The materializer of a synced event read client-only table " + table
                        + ", which other clients do not share. Make the event client-only, or the table synced.");
            }
        }
    }
}

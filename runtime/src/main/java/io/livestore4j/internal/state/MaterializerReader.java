package io.livestore4j.internal.state;

import io.livestore4j.Mutation;
import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.StateReader;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.sqlite.ValueReading;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads through the writer, so that a materializer sees the events before its own of the same commit. */
final class MaterializerReader implements StateReader {

    private final SqliteConnection writer;
    private final Set<String> hidden;
    private final Consumer<SqliteFailure> onFailure;
    private volatile @Nullable Thread reading;

    MaterializerReader(SqliteConnection writer, Set<String> hidden, Consumer<SqliteFailure> onFailure) {
        this.writer = writer;
        this.hidden = hidden;
        this.onFailure = onFailure;
    }

    /** Lets {@code materializer} read, on this thread and until it returns. */
    List<Mutation> during(Function<StateReader, List<Mutation>> materializer) {
        reading = Thread.currentThread();
        try {
            return materializer.apply(this);
        } finally {
            reading = null;
        }
    }

    @Override
    public <T extends @Nullable Object> T query(Query<T> query) {
        if (reading != Thread.currentThread()) {
            throw new QueryFailed("A StateReader is good for the call of its materializer alone, on its thread."
                    + " Query the store instead.");
        }
        Query<T> ordered =
                Objects.requireNonNull(query, "The query is null. Give one.").totallyOrdered();
        checkVisible(ordered);
        try {
            return writer.query(ordered.sql(), ordered.binds(), rows -> ValueReading.answer(ordered, rows));
        } catch (SqliteFailure e) {
            onFailure.accept(e);
            throw e.ofQuery();
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

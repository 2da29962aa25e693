package io.livestore4j.internal.sqlite;

import io.livestore4j.LiveStoreException;
import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.RowReader;
import io.livestore4j.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Where rows become values by the app's own code, such as constructors of its records: what that throws becomes
 * {@link QueryFailed}.
 */
public final class ValueReading {

    private ValueReading() {}

    /** The answer of {@code query}, made of all of its rows. */
    public static <T extends @Nullable Object> T answer(Query<T> query, Rows rows) {
        try {
            return query.shape().collect(rows);
        } catch (LiveStoreException | SqliteFailure known) {
            throw known;
        } catch (RuntimeException refused) {
            throw failure(rows, refused);
        }
    }

    /** The value of the row on which {@code rows} stands. */
    public static <R extends @Nullable Object> R value(RowReader<R> reader, Rows rows) {
        try {
            return reader.read(rows);
        } catch (LiveStoreException | SqliteFailure known) {
            throw known;
        } catch (RuntimeException refused) {
            throw failure(rows, refused);
        }
    }

    private static QueryFailed failure(Rows rows, RuntimeException refused) {
        return new QueryFailed(
                "Row " + rows.number() + " of the query could not be made into a value: " + refused + ", in: "
                        + rows.sql() + ". Let the constructor or function that threw take the row, or exclude the row.",
                refused);
    }
}

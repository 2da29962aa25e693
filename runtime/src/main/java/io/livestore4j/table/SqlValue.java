package io.livestore4j.table;

import io.livestore4j.QueryFailed;
import io.livestore4j.Row;
import org.jspecify.annotations.Nullable;

/** How a Java value is stored in SQLite. Stateless, thread-safe. The known ones are in {@link SqlValues}. */
public interface SqlValue<V extends @Nullable Object> {

    /**
     * The value as a bind: a String, Integer, Long, Double or byte[]; null for null.
     *
     * @throws IllegalArgumentException if SQLite would store something else
     */
    @Nullable
    Object encode(@Nullable V value);

    /** The value in column {@code column} of {@code row}, counted from 0; {@link QueryFailed} if there is none. */
    V read(Row row, int column);

    /** The same, and null for NULL. */
    default @Nullable V readOrNull(Row row, int column) {
        return row.isNull(column) ? null : read(row, column);
    }
}

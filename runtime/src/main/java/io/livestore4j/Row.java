package io.livestore4j;

import org.jspecify.annotations.Nullable;

/**
 * The current row of a result. Columns are counted from 0. Valid only while the result stands on this row; not
 * thread-safe.
 *
 * <p>The accessors that return a value refuse SQL NULL with {@link QueryFailed}; ask {@link #isNull} first, or use
 * the ones whose names say that they return null.
 */
public interface Row {

    boolean isNull(int column);

    String text(int column);

    @Nullable
    String textOrNull(int column);

    /** A 64-bit integer. */
    long integer(int column);

    @Nullable
    Long integerOrNull(int column);

    double real(int column);

    @Nullable
    Double realOrNull(int column);

    /** A new array. */
    byte[] blob(int column);

    /** A new array, empty for an empty BLOB. */
    byte @Nullable [] blobOrNull(int column);

    /** As SQLite holds it, whatever was promised: a Long, Double, String or byte[]; null for NULL. */
    @Nullable
    Object value(int column);

    /** What the query calls the column, for messages. */
    String name(int column);

    /** The query, for messages. */
    String sql();
}

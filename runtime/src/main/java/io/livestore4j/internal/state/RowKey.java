package io.livestore4j.internal.state;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of one table, by value: two are equal if they name the same row, also where the key is bytes. Immutable.
 *
 * @param table the SQL name
 * @param values the key in the order of the primary key, as captured
 */
public record RowKey(String table, List<@Nullable Object> values) {

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof RowKey that
                        && table.equals(that.table)
                        && Arrays.deepEquals(values.toArray(), that.values.toArray());
    }

    @Override
    public int hashCode() {
        return 31 * table.hashCode() + Arrays.deepHashCode(values.toArray());
    }

    /** Such as {@code todo[7]}. */
    @Override
    public String toString() {
        return table + Arrays.deepToString(values.toArray());
    }
}

package io.livestore4j.table;

import io.livestore4j.QueryFailed;
import io.livestore4j.Row;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A whole number of fewer bits than SQLite's. */
record NarrowValue<V>(String kind, int min, int max, Function<V, Integer> encoder, IntFunction<V> decoder)
        implements SqlValue<V> {

    @Override
    public @Nullable Object encode(@Nullable V value) {
        return value == null ? null : encoder.apply(value);
    }

    @Override
    public V read(Row row, int column) {
        return narrow(row.integer(column), row, column);
    }

    @Override
    public @Nullable V readOrNull(Row row, int column) {
        Long value = row.integerOrNull(column);
        return value == null ? null : narrow(value, row, column);
    }

    private V narrow(long value, Row row, int column) {
        if (value < min || value > max) {
            throw new QueryFailed(LocatedValue.message(
                    TextValue.UNNAMED,
                    row,
                    column,
                    "holds " + value + ", which does not fit into " + kind,
                    "Read it as a long."));
        }
        return decoder.apply((int) value);
    }
}

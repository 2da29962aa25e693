package io.livestore4j.table;

import java.util.stream.IntStream;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/** A column of 32-bit integers. */
public final class IntColumn<V extends @Nullable Integer> extends OrderedColumn<V> implements IntNumber<V> {

    IntColumn(Table<?> table, String name) {
        super(table, name, SqlValues.INT);
    }

    /** Equal to one of {@code values}; never true if there are none. */
    public Condition oneOf(int... values) {
        return among(IntStream.of(values).boxed().toArray());
    }

    @Override
    public IntTerm<V> orElse(@NonNull V value) {
        return new IntTerm<>(Computed.partsOrElse(this, value), false);
    }
}

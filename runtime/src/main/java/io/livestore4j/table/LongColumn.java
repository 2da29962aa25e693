package io.livestore4j.table;

import java.util.stream.LongStream;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/** A column of 64-bit integers. */
public final class LongColumn<V extends @Nullable Long> extends OrderedColumn<V> implements LongNumber<V> {

    LongColumn(Table<?> table, String name) {
        super(table, name, SqlValues.LONG);
    }

    /** Equal to one of {@code values}; never true if there are none. */
    public Condition oneOf(long... values) {
        return among(LongStream.of(values).boxed().toArray());
    }

    @Override
    public LongTerm<V> orElse(@NonNull V value) {
        return new LongTerm<>(Computed.partsOrElse(this, value), false);
    }

    /** {@code value} where it is NULL. */
    public LongTerm<V> orElse(int value) {
        return new LongTerm<>(Computed.partsOrElse(this, (long) value), false);
    }
}

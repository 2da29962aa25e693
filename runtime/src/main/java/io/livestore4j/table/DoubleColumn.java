package io.livestore4j.table;

import java.util.stream.DoubleStream;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/** A column of floating-point numbers, without NaN. */
public final class DoubleColumn<V extends @Nullable Double> extends OrderedColumn<V> implements DoubleNumber<V> {

    DoubleColumn(Table<?> table, String name) {
        super(table, name, SqlValues.DOUBLE);
    }

    /** Equal to one of {@code values}; never true if there are none. */
    public Condition oneOf(double... values) {
        return among(DoubleStream.of(values).boxed().toArray());
    }

    @Override
    public DoubleTerm<V> orElse(@NonNull V value) {
        return new DoubleTerm<>(Computed.partsOrElse(this, value), false);
    }

    /** {@code value} where it is NULL. */
    public DoubleTerm<V> orElse(long value) {
        return new DoubleTerm<>(Computed.partsOrElse(this, (double) value), false);
    }
}

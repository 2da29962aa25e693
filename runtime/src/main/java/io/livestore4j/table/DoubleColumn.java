package io.livestore4j.table;

import java.util.stream.DoubleStream;
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
}

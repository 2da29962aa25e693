package io.livestore4j.table;

import org.jspecify.annotations.Nullable;

/** A column of integers of 8 or 16 bits. */
public final class SmallColumn<V extends @Nullable Number> extends OrderedColumn<V> {

    SmallColumn(Table<?> table, String name, SqlValue<?> value) {
        super(table, name, value);
    }

    /** Equal to one of {@code values}; never true if there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition oneOf(V... values) {
        return among(values);
    }

    /** The sum of the rows' values, which may need more bits than they do; null if there are none. In a select or having. */
    public LongTerm<@Nullable Long> sum() {
        return LongTerm.sum(this);
    }

    /** The mean of the rows' values; null if there are none. In a select or having. */
    public DoubleTerm<@Nullable Double> avg() {
        return DoubleTerm.mean(this);
    }
}

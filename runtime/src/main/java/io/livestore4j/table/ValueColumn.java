package io.livestore4j.table;

import org.jspecify.annotations.Nullable;

/**
 * A column of values of any type, compared by what is stored for them. It has no order, for that does not sort like the
 * values.
 */
public final class ValueColumn<V extends @Nullable Object> extends Column<V> {

    ValueColumn(Table<?> table, String name, SqlValue<?> value) {
        super(table, name, LocatedValue.at(qualified(table, name), value));
    }

    /** Equal to one of {@code values}; never true if there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition oneOf(V... values) {
        return among(values);
    }

    @Override
    Object identity(Object value) {
        return storedIdentity(value);
    }
}

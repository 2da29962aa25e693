package io.livestore4j.table;

import org.jspecify.annotations.Nullable;

/** A column of values of any type that are stored so that they sort like themselves, such as dates. */
public final class ComparableColumn<V extends @Nullable Object> extends OrderedColumn<V> {

    ComparableColumn(Table<?> table, String name, SqlValue<?> value) {
        super(table, name, LocatedValue.at(qualified(table, name), value));
    }

    /** Equal to one of {@code values}; never true if there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition oneOf(V... values) {
        return among(values);
    }
}

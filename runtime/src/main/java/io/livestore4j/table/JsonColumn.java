package io.livestore4j.table;

import org.jspecify.annotations.Nullable;

/** A column of JSON texts. Values are compared by their text. It has no order, for texts do not sort like their values. */
public final class JsonColumn<V extends @Nullable Object> extends Column<V> {

    JsonColumn(Table<?> table, String name, TextForm<?> form) {
        super(table, name, SqlValues.json(form, qualified(table, name)));
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

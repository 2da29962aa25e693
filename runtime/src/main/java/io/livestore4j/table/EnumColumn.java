package io.livestore4j.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of enum constants, stored by name. It has no order, for names do not sort like their constants. */
public final class EnumColumn<V extends @Nullable Enum<?>> extends Column<V> {

    EnumColumn(Table<?> table, String name, Function<String, ? extends Enum<?>> valueOf) {
        super(table, name, SqlValues.enumOf(valueOf, qualified(table, name)));
    }

    /** Equal to one of {@code values}; never true if there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition oneOf(V... values) {
        return among(values);
    }
}

package io.livestore4j.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of enum constants, stored by name. It is sorted by name too, and compared with {@code eq} and the like alone. */
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

    /** By the names of the constants, not by their order in the enum; NULL first. */
    public Order asc() {
        return new Order(this, Order.Direction.ASCENDING);
    }

    /** By the names of the constants, backwards; NULL last. */
    public Order desc() {
        return new Order(this, Order.Direction.DESCENDING);
    }
}

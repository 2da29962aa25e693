package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import org.jspecify.annotations.Nullable;

/** A column of booleans, stored as 0 and 1. */
public final class BooleanColumn<V extends @Nullable Boolean> extends Column<V> {

    BooleanColumn(Table<?> table, String name) {
        super(table, name, SqlValues.BOOLEAN);
    }

    /** True; not false and not null. */
    public Condition isTrue() {
        return compare("isTrue", Operator.EQ, true);
    }

    /** False; not true and not null. */
    public Condition isFalse() {
        return compare("isFalse", Operator.EQ, false);
    }

    /** False before true; NULL first. */
    public Order asc() {
        return new Order(this, Order.Direction.ASCENDING);
    }

    /** True before false; NULL last. */
    public Order desc() {
        return new Order(this, Order.Direction.DESCENDING);
    }
}

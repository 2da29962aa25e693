package io.livestore4j.table;

import io.livestore4j.table.Condition.CompareColumns;
import io.livestore4j.table.Condition.Operator;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/** A column whose stored values sort like its Java values. */
public abstract sealed class OrderedColumn<V extends @Nullable Object> extends Column<V>
        permits TextColumn, IntColumn, LongColumn, DoubleColumn, InstantColumn, ComparableColumn {

    OrderedColumn(Table<?> table, String name, SqlValue<?> value) {
        super(table, name, value);
    }

    /** Less than {@code value}. */
    public final Condition lt(@NonNull V value) {
        return compare("lt", Operator.LT, value);
    }

    /** Less than the other column, both present. */
    public final Condition lt(Column<? extends @Nullable V> other) {
        return new CompareColumns(this, Operator.LT, other);
    }

    /** Less than or equal to {@code value}. */
    public final Condition le(@NonNull V value) {
        return compare("le", Operator.LE, value);
    }

    /** Less than or equal to the other column, both present. */
    public final Condition le(Column<? extends @Nullable V> other) {
        return new CompareColumns(this, Operator.LE, other);
    }

    /** Greater than {@code value}. */
    public final Condition gt(@NonNull V value) {
        return compare("gt", Operator.GT, value);
    }

    /** Greater than the other column, both present. */
    public final Condition gt(Column<? extends @Nullable V> other) {
        return new CompareColumns(this, Operator.GT, other);
    }

    /** Greater than or equal to {@code value}. */
    public final Condition ge(@NonNull V value) {
        return compare("ge", Operator.GE, value);
    }

    /** Greater than or equal to the other column, both present. */
    public final Condition ge(Column<? extends @Nullable V> other) {
        return new CompareColumns(this, Operator.GE, other);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    public final Condition between(@NonNull V low, @NonNull V high) {
        return compare("between", Operator.GE, low).and(compare("between", Operator.LE, high));
    }

    /** From the smallest value to the greatest; NULL first. */
    public final Order asc() {
        return new Order(this, Order.Direction.ASCENDING);
    }

    /** From the greatest value to the smallest; NULL last. */
    public final Order desc() {
        return new Order(this, Order.Direction.DESCENDING);
    }
}

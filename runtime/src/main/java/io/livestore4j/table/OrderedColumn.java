package io.livestore4j.table;

import org.jspecify.annotations.Nullable;

/** A column whose stored values sort like its Java values. */
public abstract sealed class OrderedColumn<V extends @Nullable Object> extends Column<V> implements Ordered<V>
        permits TextColumn, SmallColumn, IntColumn, LongColumn, DoubleColumn, InstantColumn, ComparableColumn {

    OrderedColumn(Table<?> table, String name, SqlValue<?> value) {
        super(table, name, value);
    }
}

package io.livestore4j.table;

import io.livestore4j.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query can answer with: a column, what is computed of columns, a whole table, or either of them {@link #orNull}. An immutable value.
 *
 * @param <V> its value in each row of the result
 */
public abstract sealed class Expression<V extends @Nullable Object> permits Term, Table, OrNull {

    Expression() {}

    /** The same, and null where a left join found no row. The right side of a left join must be taken like this. */
    public final Expression<@Nullable V> orNull() {
        return new OrNull<>(this);
    }

    /** {@link #orNull()}, for a static import. */
    public static <V extends @Nullable Object> Expression<@Nullable V> orNull(Expression<V> expression) {
        return expression.orNull();
    }

    /** Its value in {@code row}, whose columns from {@code at} on are those of this expression. */
    protected abstract V read(Row row, int at);

    abstract @Nullable V readOrNull(Row row, int at);

    /** The tables whose rows it is made of. */
    abstract List<Table<?>> sources();

    /** How many columns of the result it takes. */
    abstract int width();

    /** The columns that it is made of. */
    abstract List<Column<?>> columns();

    /** Those of {@link #columns()} that have a value in each row, not one of many rows. */
    List<Column<?>> columnsOfRow() {
        return columns();
    }

    /** Those of {@link #columnsOfRow()} without which it is NULL, or cannot be read. */
    List<Column<?>> columnsNeeded() {
        return columnsOfRow();
    }

    /** Its columns of the result. */
    List<? extends Term<?>> terms() {
        return columns();
    }

    /** What a query answers with that selects only this. */
    Projection<V> projection() {
        return new Projection<>(List.of(this), null, row -> read(row, 0), null);
    }

    /** Writes its columns for a SELECT, separated by commas. */
    abstract void writeList(SqlBuilder out);
}

package io.livestore4j.table;

import io.livestore4j.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression that is null where its table has no row. */
final class OrNull<V extends @Nullable Object> extends Expression<@Nullable V> {

    private final Expression<V> expression;

    OrNull(Expression<V> expression) {
        this.expression = expression;
    }

    @Override
    protected @Nullable V read(Row row, int at) {
        return expression.readOrNull(row, at);
    }

    @Override
    @Nullable
    V readOrNull(Row row, int at) {
        return expression.readOrNull(row, at);
    }

    @Override
    List<Table<?>> sources() {
        return expression.sources();
    }

    @Override
    int width() {
        return expression.width();
    }

    @Override
    List<Column<?>> columns() {
        return expression.columns();
    }

    @Override
    List<Column<?>> columnsOfRow() {
        return expression.columnsOfRow();
    }

    @Override
    List<Column<?>> columnsNeeded() {
        return List.of();
    }

    @Override
    List<? extends Term<?>> terms() {
        return expression.terms();
    }

    @Override
    void writeList(SqlBuilder out) {
        expression.writeList(out);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrNull<?> that && expression.equals(that.expression);
    }

    @Override
    public int hashCode() {
        return 31 * expression.hashCode();
    }

    @Override
    public String toString() {
        return expression + " or null";
    }
}

package io.livestore4j.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How rows are put together. An immutable value.
 *
 * @param columns rows that are equal in all of them are one; empty if each row is for itself, or all are one
 * @param having what a group must fulfil
 */
record Grouping(List<Column<?>> columns, @Nullable Condition having) {

    static final Grouping NONE = new Grouping(List.of(), null);

    Grouping {
        columns = List.copyOf(columns);
    }

    boolean isGrouped() {
        return !columns.isEmpty();
    }

    /** Throws for what differs between the rows that are put together: SQLite would take that of any of them. */
    void requireAnswer(Expression<?> expression, List<Column<?>> columnsOfRow) {
        if (!isOfGroup(columnsOfRow)) {
            throw new IllegalArgumentException(Limits.quoted(expression)
                    + " has a value in each of the rows that are put together here. Group by it too, or take its min(), max(),"
                    + " sum() or count().");
        }
    }

    private boolean isOfGroup(List<Column<?>> columnsOfRow) {
        return columnsOfRow.stream()
                .allMatch(column -> columns.contains(column)
                        || columns.containsAll(column.table().keyColumns()));
    }

    void write(SqlBuilder out) {
        for (int i = 0; i < columns.size(); i++) {
            out.add(i == 0 ? " GROUP BY " : ", ").add(columns.get(i).toString());
        }
        if (having != null) {
            out.add(" HAVING ");
            ConditionSql.write(having, out);
        }
    }
}

package io.livestore4j.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows put together by some columns, which wait for what is selected of each group: {@code
 * TODO.groupBy(TODO.listId).select(TODO.listId, TODO.id.count()).into(Line::new)}. An immutable value.
 *
 * <p>Of each group it can be selected what its rows have in common: the columns that it is grouped by, and what is made of
 * many rows, such as {@code count()}. Anything else is refused with {@link IllegalArgumentException}.
 */
public final class Groups implements Selecting {

    private final Select<?> select;

    private Groups(Select<?> select) {
        this.select = select;
    }

    static Groups of(Select<?> select, Column<?>... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException(
                    "groupBy() names no column. Name one, or leave it out to put all rows together.");
        }
        return new Groups(select.unchecked(
                select.clauses.groupedBy(List.of(Given.all(columns, "A column to group by", "Name it.")))));
    }

    /** Only groups that fulfil {@code condition} too. */
    public Groups having(Condition condition) {
        return new Groups(select.unchecked(select.clauses.having(condition)));
    }

    /** Answers with one value of each group. */
    public <V extends @Nullable Object> Select<V> select(Expression<V> expression) {
        return select.select(expression);
    }

    @Override
    public Select<?> rows() {
        return select;
    }

    @Override
    public String toString() {
        return "groups by "
                + Arrays.toString(select.clauses.grouping().columns().toArray());
    }
}

package io.livestore4j.table;

import io.livestore4j.Mutation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets columns of rows: {@code TODO.update().set(TODO.text, "milk").where(TODO.id.eq("t1"))}. An immutable value; each
 * {@code set} returns another one. It is a mutation once it says which rows: {@link #where} or {@link #all}.
 *
 * <p>A column of another table, a column set twice, or nothing set is refused with {@link IllegalArgumentException}.
 */
public final class Update {

    /** @param value a bind, or a {@link Term} of the same table */
    private record Assignment(Column<?> column, @Nullable Object value) {}

    private final Table<?> table;
    private final List<Assignment> assignments;

    Update(Table<?> table) {
        this(table, List.of());
    }

    private Update(Table<?> table, List<Assignment> assignments) {
        this.table = table;
        this.assignments = assignments;
    }

    /** Sets {@code column} to {@code value}; null becomes NULL. */
    public <V extends @Nullable Object> Update set(Column<V> column, V value) {
        return with(column, column.encode(value));
    }

    /** Sets {@code column} to {@code value}. */
    public Update set(IntColumn<?> column, int value) {
        return with(column, column.encodeUnchecked(value));
    }

    /** Sets {@code column} to {@code value}. */
    public Update set(LongColumn<?> column, long value) {
        return with(column, column.encodeUnchecked(value));
    }

    /** Sets {@code column} to {@code value}. */
    public Update set(DoubleColumn<?> column, double value) {
        return with(column, column.encodeUnchecked(value));
    }

    /**
     * Sets {@code column} to what is computed of the row as it was: {@code set(TODO.size, TODO.size.plus(1))}.
     *
     * @param none stays empty: it lets javac take a {@code null} in the second place for a value, not for a term
     */
    @SafeVarargs
    public final <V extends @Nullable Object> Update set(
            Column<V> column, Term<? extends V> term, Term<? extends V>... none) {
        Limits.check(none.length, 0, "further terms for one column", "Set each column by itself.");
        Given.term(term).columns().forEach(used -> Writes.requireColumn(table, used));
        Writes.requirePlain(term);
        return with(column, term);
    }

    /** Of the rows that fulfil {@code condition}. */
    public Mutation where(Condition condition) {
        return Writes.where(start(), table, condition);
    }

    /** Of all rows. */
    public Mutation all() {
        return Writes.all(start());
    }

    private Update with(Column<?> column, @Nullable Object value) {
        Writes.requireColumn(table, column);
        for (Assignment earlier : assignments) {
            if (earlier.column.equals(column)) {
                throw new IllegalArgumentException("Column " + column + " is set twice in one update.");
            }
        }
        List<Assignment> longer = new ArrayList<>(assignments.size() + 1);
        longer.addAll(assignments);
        longer.add(new Assignment(column, value));
        return new Update(table, longer);
    }

    private SqlBuilder start() {
        if (assignments.isEmpty()) {
            throw new IllegalArgumentException("An update of " + table + " sets nothing. Call set(…) first.");
        }
        SqlBuilder out = new SqlBuilder().add("UPDATE ").add(table.toString()).add(" SET ");
        for (int i = 0; i < assignments.size(); i++) {
            Assignment assignment = assignments.get(i);
            out.add(i == 0 ? "" : ", ")
                    .add(Identifier.quote(assignment.column.name()))
                    .add(" = ");
            if (assignment.value instanceof Term<?> term) {
                term.write(out);
            } else {
                out.bind(assignment.value);
            }
        }
        return out;
    }
}

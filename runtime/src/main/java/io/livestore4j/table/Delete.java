package io.livestore4j.table;

import io.livestore4j.Mutation;

/**
 * Removes rows: {@code TODO.delete().where(TODO.id.eq("t1"))}. An immutable value. It is a mutation once it says which
 * rows: {@link #where} or {@link #all}.
 */
public final class Delete {

    private final Table<?> table;

    Delete(Table<?> table) {
        this.table = table;
    }

    /** The rows that fulfil {@code condition}; a column of another table is refused. */
    public Mutation where(Condition condition) {
        return Writes.where(start(), table, condition);
    }

    /** All rows. */
    public Mutation all() {
        return Writes.all(start());
    }

    private SqlBuilder start() {
        return new SqlBuilder().add("DELETE FROM ").add(table.toString());
    }
}

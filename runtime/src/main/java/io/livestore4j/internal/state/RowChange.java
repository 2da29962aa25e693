package io.livestore4j.internal.state;

import io.livestore4j.table.Table;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row that a statement changed, as its capture trigger reported it. Immutable; its parts are views, since most changes
 * are only asked for their table.
 */
public final class RowChange {

    /** What the trigger sends first. */
    private static final long INSERT = 0;

    private static final long DELETE = 2;

    private final Table<?> table;
    private final @Nullable Object[] values;

    /** @param values the operation; the old row but for an insert; the new key but for a delete */
    RowChange(Table<?> table, @Nullable Object[] values) {
        this.table = table;
        this.values = values;
    }

    public Table<?> table() {
        return table;
    }

    /** The SQL name of the table. */
    public String tableName() {
        return table.name();
    }

    /** The old row in column order; null for an insert. */
    public @Nullable List<@Nullable Object> before() {
        return is(INSERT) ? null : Arrays.asList(values).subList(1, is(DELETE) ? values.length : keyStart());
    }

    /** The new row's key in key order; null for a delete. */
    public @Nullable List<@Nullable Object> key() {
        return is(DELETE) ? null : Arrays.asList(values).subList(keyStart(), values.length);
    }

    private int keyStart() {
        return values.length - table.definition().keyColumns().size();
    }

    private boolean is(long operation) {
        return values[0] instanceof Long sent && sent == operation;
    }

    @Override
    public String toString() {
        return tableName() + ": " + before() + " -> " + key();
    }
}

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
    static final int INSERT = 0;

    static final int UPDATE = 1;
    static final int DELETE = 2;

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
        int operation = operation();
        if (operation == INSERT) {
            return null;
        }
        return Arrays.asList(values).subList(1, operation == DELETE ? values.length : keyStart());
    }

    /** The new row's key in key order; null for a delete. */
    public @Nullable List<@Nullable Object> key() {
        return operation() == DELETE ? null : Arrays.asList(values).subList(keyStart(), values.length);
    }

    private int keyStart() {
        return values.length - table.definition().keyColumns().size();
    }

    int operation() {
        return values[0] instanceof Long sent ? sent.intValue() : INSERT;
    }

    /** As the trigger sent them, the operation first. Not a copy: whoever asks must not change it. */
    @Nullable
    Object[] values() {
        return values;
    }

    @Override
    public String toString() {
        return tableName() + ": " + before() + " -> " + key();
    }
}

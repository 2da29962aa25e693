package io.livestore4j.internal.state;

import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees every row change of the writer: TEMP triggers call an SQL function that ends here. Cascades, REPLACE and raw SQL
 * come by the same way. Not thread-safe: it lives under the store's lock.
 *
 * <pre>
 *   UPDATE todo …  →  TEMP trigger  →  livestore_capture_todo(1, old…, new key)  →  changes
 * </pre>
 */
public final class Capture {

    private static final String FUNCTION_PREFIX = "livestore_capture_";

    private static final long INSERT = 0;
    private static final long UPDATE = 1;
    private static final long DELETE = 2;

    private List<RowChange> changes = new ArrayList<>();

    /** Registers the functions; must come before the triggers that call them. */
    Capture(SqliteConnection writer, List<Table<?>> tables) {
        for (Table<?> table : tables) {
            int keyColumns = table.definition().keyColumns().size();
            writer.function(
                    FUNCTION_PREFIX + table.definition().name(), values -> changes.add(change(table, keyColumns, values)));
        }
    }

    private static RowChange change(Table<?> table, int keyColumns, @Nullable Object[] values) {
        List<@Nullable Object> all = Arrays.asList(values);
        int end = values.length;
        long operation = (Long) values[0];
        if (operation == INSERT) {
            return new RowChange(table, null, all.subList(1, end));
        }
        if (operation == UPDATE) {
            return new RowChange(table, all.subList(1, end - keyColumns), all.subList(end - keyColumns, end));
        }
        if (operation == DELETE) {
            return new RowChange(table, all.subList(1, end), null);
        }
        throw new IllegalStateException("a capture trigger of " + table.definition().name() + " sent " + operation);
    }

    /** How many changes there are so far: where an event begins. */
    public int mark() {
        return changes.size();
    }

    /** The changes since {@code mark}; a view, valid until the next change. */
    public List<RowChange> since(int mark) {
        return changes.subList(mark, changes.size());
    }

    /** Hands the changes over after a commit. */
    public List<RowChange> drain() {
        List<RowChange> drained = changes;
        changes = new ArrayList<>();
        return drained;
    }

    /** A rollback does not undo Java's memory. */
    public void clear() {
        changes.clear();
    }
}

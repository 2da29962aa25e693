package io.livestore4j.internal.state;

import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.table.Table;
import java.util.ArrayList;
import java.util.List;

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

    private List<RowChange> changes = new ArrayList<>();

    /** Registers the functions; must come before the triggers that call them. */
    Capture(SqliteConnection writer, List<Table<?>> tables) {
        for (Table<?> table : tables) {
            writer.function(FUNCTION_PREFIX + table.name(), values -> changes.add(new RowChange(table, values)));
        }
    }

    /** How many changes there are so far: where an event begins. */
    public int mark() {
        return changes.size();
    }

    /** The changes since {@code mark}; a view, valid until the next change. */
    public List<RowChange> since(int mark) {
        return changes.subList(mark, changes.size());
    }

    /** Forgets the changes since {@code mark}, which a savepoint or a failed statement has undone. */
    public void truncate(int mark) {
        changes.subList(mark, changes.size()).clear();
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

package io.livestore4j.internal.state;

import io.livestore4j.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row that a statement changed, in the order in which SQLite changed it.
 *
 * @param before the old row in column order; null for an insert
 * @param key the new row's key in key order; null for a delete
 */
public record RowChange(
        Table<?> table, @Nullable List<@Nullable Object> before, @Nullable List<@Nullable Object> key) {

    /** The SQL name of the table. */
    public String tableName() {
        return table.definition().name();
    }
}

package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.TableModel;
import java.util.List;

/**
 * A query reads all rows of a table, though a condition of it would need a few only.
 *
 * @param column what the condition is about, and no index begins with
 * @param plan of the query, in SQLite's words
 */
public record FullScan(TableModel table, ColumnModel column, List<String> plan) {

    public FullScan {
        plan = List.copyOf(plan);
    }
}

package io.livestore4j.internal.state;

import io.livestore4j.table.Column;
import io.livestore4j.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the captured values of a table lie: what it takes to find a row's key among them.
 *
 * @param table the SQL name
 * @param columns how many columns it has
 * @param keyPositions where the columns of the key are among them, in the order of the primary key
 */
record TableShape(String table, int columns, List<Integer> keyPositions) {

    static TableShape of(Table<?> table) {
        List<Integer> positions =
                table.keyColumns().stream().map(Column::position).toList();
        return new TableShape(table.name(), table.columns().size(), positions);
    }

    /** How many values a capture trigger sends beside the operation. */
    int valuesOf(int operation) {
        int keys = keyPositions.size();
        return switch (operation) {
            case RowChange.INSERT -> keys;
            case RowChange.UPDATE -> columns + keys;
            case RowChange.DELETE -> columns;
            default -> throw new IllegalArgumentException("no operation: " + operation);
        };
    }

    RowKey key(List<@Nullable Object> values) {
        return new RowKey(table, values);
    }

    /** The key of a whole row. */
    RowKey keyOf(List<@Nullable Object> row) {
        List<@Nullable Object> key = new ArrayList<>(keyPositions.size());
        for (int position : keyPositions) {
            key.add(row.get(position));
        }
        return key(key);
    }
}

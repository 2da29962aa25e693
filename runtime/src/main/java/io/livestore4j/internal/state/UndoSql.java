package io.livestore4j.internal.state;

import io.livestore4j.table.Column;
import io.livestore4j.table.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The statements that read or write one whole row of a table.
 *
 * @param shape how the values of the table lie
 * @param delete binds the key
 * @param update binds the row, then the key under which it is found
 * @param insert binds the row
 * @param select binds the key; type and value of each column
 */
record UndoSql(TableShape shape, String delete, String update, String insert, String select) {

    static UndoSql of(Table<?> table) {
        String name = StateTables.quoted(table.name());
        List<String> columns = quoted(table.columns());
        String byKey = " WHERE " + joined(quoted(table.keyColumns()), " AND ", key -> name + "." + key + " = ?");
        return new UndoSql(
                TableShape.of(table),
                "DELETE FROM " + name + byKey,
                "UPDATE " + name + " SET " + joined(columns, ", ", column -> column + " = ?") + byKey,
                "INSERT INTO " + name + " (" + joined(columns, ", ", column -> column) + ") VALUES ("
                        + joined(columns, ", ", column -> "?") + ")",
                "SELECT " + joined(columns, ", ", column -> typeAndValue(name + "." + column)) + " FROM " + name
                        + byKey);
    }

    /** The same, but rows in the way are removed. */
    String updateOrReplace() {
        return update.replaceFirst("UPDATE", "UPDATE OR REPLACE");
    }

    /** The same, but rows in the way are removed. */
    String insertOrReplace() {
        return insert.replaceFirst("INSERT", "INSERT OR REPLACE");
    }

    private static List<String> quoted(List<Column<?>> columns) {
        return columns.stream().map(column -> StateTables.quoted(column.name())).toList();
    }

    private static String typeAndValue(String column) {
        return "typeof(" + column + "), " + column;
    }

    private static String joined(List<String> parts, String separator, Function<String, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(separator));
    }
}

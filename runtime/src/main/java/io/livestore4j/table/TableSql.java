package io.livestore4j.table;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The columns of a table and the SQL that only depends on them, written once per table and alias. An immutable value.
 *
 * @param selectList all columns, for a SELECT
 * @param keyCondition {@code "t"."id" = ?}, for the whole key
 * @param columnList {@code ("id", "text")}, for an INSERT
 * @param parameters {@code (?, ?)}, for an INSERT of a whole row
 * @param insertRow by the ordinal of {@link OnConflict}, an INSERT of a whole row
 */
record TableSql(
        List<Column<?>> columns,
        List<Column<?>> keyColumns,
        String selectList,
        String keyCondition,
        String columnList,
        String parameters,
        List<String> insertRow) {

    static TableSql of(Table<?> table, List<Column<?>> declared) {
        List<Column<?>> columns = List.copyOf(declared);
        Limits.check(columns.size(), Limits.COLUMNS_MAX, "columns of " + table, "Split the table.");
        List<Column<?>> keys = new ArrayList<>();
        table.definition().keyColumns().forEach(name -> keys.add(named(name, columns, table)));
        StringJoiner all = new StringJoiner(", ");
        columns.forEach(column -> all.add(column.toString()));
        String names = columnList(columns);
        String parameters = parameters(columns.size());
        List<String> inserts = new ArrayList<>();
        for (OnConflict conflict : OnConflict.values()) {
            inserts.add(conflict.insert(table.name(), names + " VALUES " + parameters));
        }
        return new TableSql(
                columns,
                List.copyOf(keys),
                all.toString(),
                equalities(keys, " AND "),
                names,
                parameters,
                List.copyOf(inserts));
    }

    private static Column<?> named(String name, List<Column<?>> columns, Table<?> table) {
        for (Column<?> column : columns) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        throw new IllegalStateException("Table " + table + " declares no column for its key column '" + name + "'.");
    }

    /** {@code ("id", "text")} */
    static String columnList(List<Column<?>> columns) {
        StringJoiner names = new StringJoiner(", ", " (", ")");
        columns.forEach(column -> names.add(Identifier.quote(column.name())));
        return names.toString();
    }

    /** {@code (?, ?)} */
    static String parameters(int count) {
        return "(" + "?, ".repeat(count - 1) + "?)";
    }

    private static String equalities(List<Column<?>> columns, String separator) {
        StringJoiner equalities = new StringJoiner(separator);
        columns.forEach(column -> equalities.add(column + " = ?"));
        return equalities.toString();
    }
}

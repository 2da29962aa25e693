package io.livestore4j.processor.sql;

import static io.livestore4j.processor.sql.Identifiers.quote;

import io.livestore4j.processor.model.Casing;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.IndexModel;
import io.livestore4j.processor.model.ReferenceModel;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.ValueType.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that create a table. All tables are STRICT. One with a key other than a single integer is WITHOUT
 * ROWID,
 * so that every row is known by its key alone and an undo restores it exactly.
 */
public final class TableDdl {

    private TableDdl() {}

    /** CREATE TABLE, then its indexes. */
    public static List<String> statements(TableModel table) {
        List<String> statements = new ArrayList<>();
        statements.add(createTable(table));
        table.indexes().forEach(index -> statements.add(createIndex(table, index)));
        return statements;
    }

    /** Without the indexes. */
    public static String createTable(TableModel table) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column(table, column)));
        if (table.keys().size() > 1) {
            lines.add("PRIMARY KEY (" + names(table.keys()) + ")");
        }
        String options = table.hasIntegerKey() ? "STRICT" : "STRICT, WITHOUT ROWID";
        return lines.stream()
                .collect(Collectors.joining(
                        ",\n    ", "CREATE TABLE " + quote(table.sqlName()) + " (\n    ", "\n) " + options));
    }

    static String createIndex(TableModel table, IndexModel index) {
        String columns = index.columns().stream()
                .flatMap(name -> table.column(name.value()).stream())
                .map(column -> quote(column.sqlName()))
                .collect(Collectors.joining(", "));
        return (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + quote(index.sqlName(table.sqlName()))
                + " ON " + quote(table.sqlName()) + " (" + columns + ")";
    }

    private static String column(TableModel table, ColumnModel column) {
        StringBuilder line = new StringBuilder(quote(column.sqlName()));
        line.append(' ').append(column.type().storage());
        if (column.isKey() && table.keys().size() == 1) {
            line.append(" PRIMARY KEY");
        }
        if (!column.nullable()) {
            line.append(" NOT NULL");
        }
        column.unique().ifPresent(unique -> line.append(" UNIQUE"));
        column.defaultValue()
                .flatMap(value -> Defaults.literal(column.type(), value.value()))
                .ifPresent(literal -> line.append(" DEFAULT ").append(literal));
        line.append(typeCheck(column));
        column.check()
                .ifPresent(
                        check -> line.append(" CHECK (").append(check.value()).append(')'));
        column.references().ifPresent(reference -> line.append(references(reference)));
        return line.toString();
    }

    /** STRICT knows storage classes only; this keeps out what the Java type could not read back. */
    private static String typeCheck(ColumnModel column) {
        String name = quote(column.sqlName());
        if (column.type().stored() == Scalar.BOOLEAN) {
            return " CHECK (" + name + " IN (0, 1))";
        }
        return column.type().stored() instanceof Json ? " CHECK (json_valid(" + name + "))" : "";
    }

    private static String references(ReferenceModel reference) {
        return reference
                .table()
                .filter(target -> !target.keys().isEmpty())
                .map(target -> " REFERENCES " + quote(target.sqlName()) + " (" + key(target) + ")"
                        + onDelete(reference.onDelete().value()))
                .orElse("");
    }

    private static String key(ReferenceModel.Target target) {
        return quote(Casing.snake(target.keys().get(0).name()));
    }

    private static String onDelete(String option) {
        return option.equals("NO_ACTION") ? "" : " ON DELETE " + option.replace('_', ' ');
    }

    private static String names(List<ColumnModel> columns) {
        return columns.stream().map(column -> quote(column.sqlName())).collect(Collectors.joining(", "));
    }
}

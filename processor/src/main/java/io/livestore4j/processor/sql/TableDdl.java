package io.livestore4j.processor.sql;

import static io.livestore4j.processor.sql.Identifiers.quote;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.DefaultModel;
import io.livestore4j.processor.model.IndexModel;
import io.livestore4j.processor.model.ReferenceModel;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.ValueType.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The statements that create a table. All tables are STRICT. One with a key other than a single integer is WITHOUT
 * ROWID,
 * so that every row is known by its key alone and an undo restores it exactly.
 */
public final class TableDdl {

    private TableDdl() {}

    /** CREATE TABLE, then its indexes, then what keeps its words. */
    public static List<String> statements(TableModel table) {
        List<String> statements = new ArrayList<>();
        statements.add(createTable(table));
        table.indexes().forEach(index -> statements.add(createIndex(table, index)));
        statements.addAll(FullTextDdl.statements(table));
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
        String columns = index.entries().stream()
                .flatMap(entry -> table.column(entry.component().value()).stream()
                        .map(column -> quote(column.sqlName()) + (entry.descending() ? " DESC" : "")))
                .collect(Collectors.joining(", "));
        return (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + quote(table.nameOf(index))
                + " ON " + quote(table.sqlName()) + " (" + columns + ")"
                + index.where().map(where -> " WHERE " + where.value()).orElse("");
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
                .flatMap(value -> defaultOf(column, value))
                .ifPresent(value -> line.append(" DEFAULT ").append(value));
        line.append(typeCheck(column));
        column.check()
                .ifPresent(
                        check -> line.append(" CHECK (").append(check.value()).append(')'));
        column.references().ifPresent(reference -> line.append(references(reference)));
        return line.toString();
    }

    private static Optional<String> defaultOf(ColumnModel column, DefaultModel value) {
        return value.literal()
                .flatMap(literal -> Defaults.literal(column.type(), literal.value()))
                .or(() -> value.sql().map(sql -> "(" + sql.value() + ")"));
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
                        + action(" ON DELETE ", reference.onDelete().value())
                        + action(" ON UPDATE ", reference.onUpdate().value()))
                .orElse("");
    }

    private static String key(ReferenceModel.Target target) {
        return quote(target.keyColumns().get(0));
    }

    private static String action(String when, String option) {
        return option.equals("NO_ACTION") ? "" : when + option.replace('_', ' ');
    }

    private static String names(List<ColumnModel> columns) {
        return columns.stream().map(column -> quote(column.sqlName())).collect(Collectors.joining(", "));
    }
}

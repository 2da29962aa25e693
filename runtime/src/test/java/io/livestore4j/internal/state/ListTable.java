package io.livestore4j.internal.state;

import io.livestore4j.Row;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table whose rows are lists of texts, watched by the triggers that the processor would write. */
final class ListTable extends Table<List<@Nullable String>> {

    private final List<TextColumn<@Nullable String>> columns = new ArrayList<>();

    private ListTable(TableDefinition definition, String... columns) {
        super(definition, definition.name());
        for (String column : columns) {
            this.columns.add(text(column));
        }
    }

    /** @param create the CREATE TABLE, its columns in the order given */
    static ListTable of(String name, String create, List<String> key, String... columns) {
        return new ListTable(define(name, create, key, columns).build(), columns);
    }

    static ListTable clientOnly(String name, String create, List<String> key, String... columns) {
        return new ListTable(define(name, create, key, columns).clientOnly().build(), columns);
    }

    /** With a full text that {@code statements} make. */
    static ListTable searched(String name, List<String> key, List<String> columns, String... statements) {
        TableDefinition.Builder table =
                define(name, statements[0], key, columns.toArray(String[]::new)).fullText(name + "_fts", "rowid");
        List.of(statements).stream().skip(1).forEach(table::create);
        return new ListTable(table.build(), columns.toArray(String[]::new));
    }

    private static TableDefinition.Builder define(String name, String create, List<String> key, String... columns) {
        String old = values("old", Arrays.asList(columns));
        String newKey = values("new", key);
        return TableDefinition.named(name)
                .key(key.toArray(String[]::new))
                .create(create)
                .capture(trigger(name, "INSERT", "0" + newKey))
                .capture(trigger(name, "UPDATE", "1" + old + newKey))
                .capture(trigger(name, "DELETE", "2" + old));
    }

    private static String trigger(String name, String operation, String values) {
        return "CREATE TEMP TRIGGER " + quoted("livestore_" + name + "_" + operation) + " AFTER " + operation
                + " ON main." + quoted(name) + " BEGIN SELECT " + quoted("livestore_capture_" + name) + "(" + values
                + "); END";
    }

    private static String values(String image, List<String> columns) {
        return columns.stream()
                .map(column -> ", " + image + "." + quoted(column))
                .collect(Collectors.joining());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    TextColumn<@Nullable String> columnNamed(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected List<@Nullable String> read(Row row, int at) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(row.textOrNull(at + i));
        }
        return values;
    }

    @Override
    protected @Nullable Object[] values(List<@Nullable String> row) {
        return row.toArray();
    }

    @Override
    protected Object key(List<@Nullable String> row) {
        return row;
    }
}

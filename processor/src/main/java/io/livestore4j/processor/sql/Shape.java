package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.model.TableModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of what a SELECT reads from, and which of them tell its rows apart.
 *
 * @param columns by name, with the one type that they have, if so; empty if it is not known which there are
 * @param keys each set for itself; empty if none are known
 */
record Shape(Map<String, Optional<Storage>> columns, Set<Set<String>> keys) {

    static final Shape UNKNOWN = new Shape(Map.of(), Set.of());

    /** Of what a JSON text holds; each of its values has a number. */
    static final Shape JSON_VALUES = new Shape(
            Map.ofEntries(
                    Map.entry("key", Optional.empty()),
                    Map.entry("value", Optional.empty()),
                    Map.entry("type", Optional.of(Storage.TEXT)),
                    Map.entry("atom", Optional.empty()),
                    Map.entry("id", Optional.of(Storage.INTEGER)),
                    Map.entry("parent", Optional.of(Storage.INTEGER)),
                    Map.entry("fullkey", Optional.of(Storage.TEXT)),
                    Map.entry("path", Optional.of(Storage.TEXT)),
                    Map.entry("json", Optional.empty()),
                    Map.entry("root", Optional.empty())),
            Set.of(Set.of("id")));

    Shape {
        columns = Map.copyOf(columns);
        keys = Set.copyOf(keys);
    }

    static Shape of(TableModel table) {
        Map<String, Optional<Storage>> columns = new HashMap<>();
        table.columns()
                .forEach(column ->
                        columns.put(lower(column), Optional.of(column.type().storage())));
        Set<Set<String>> keys = new HashSet<>();
        keys.add(names(table.keys()));
        table.columns().stream()
                .filter(column -> column.unique().isPresent() && !column.nullable())
                .forEach(column -> keys.add(Set.of(lower(column))));
        return new Shape(columns, keys);
    }

    /** Of the table with its words. Where its key is no number, the row numbers differ from client to client. */
    static Shape ofFullText(TableModel table, String name) {
        Map<String, Optional<Storage>> columns = new HashMap<>();
        FullTextDdl.columnNames(table)
                .forEach(column -> columns.put(column.toLowerCase(Locale.ROOT), Optional.empty()));
        columns.put("rank", Optional.empty());
        columns.put(name.toLowerCase(Locale.ROOT), Optional.empty());
        table.keys()
                .forEach(key -> columns.put(lower(key), Optional.of(key.type().storage())));
        Set<String> keys = names(table.keys());
        if (!table.hasIntegerKey()) {
            return new Shape(columns, Set.of(keys));
        }
        columns.put("rowid", Optional.of(Storage.INTEGER));
        return new Shape(columns, Set.of(keys, Set.of("rowid")));
    }

    private static Set<String> names(List<ColumnModel> columns) {
        return columns.stream().map(Shape::lower).collect(Collectors.toSet());
    }

    private static String lower(ColumnModel column) {
        return column.sqlName().toLowerCase(Locale.ROOT);
    }
}

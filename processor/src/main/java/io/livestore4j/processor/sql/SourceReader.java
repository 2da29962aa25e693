package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.Scope.Common;
import io.livestore4j.processor.sql.Scope.Tables;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SelectText.FromItem;
import io.livestore4j.processor.sql.SelectText.Item;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out which columns stand behind FROM. */
record SourceReader(Optional<Scope> outer, Tables tables) {

    /** Columns, and which of them tell rows apart. */
    private record Shape(Map<String, Optional<Storage>> columns, Set<Set<String>> keys) {

        private static final Shape UNKNOWN = new Shape(Map.of(), Set.of());
    }

    Stream<Source> read(FromItem item) {
        if (!item.nested().isEmpty() && item.alias().isEmpty()) {
            return item.nested().stream().flatMap(this::read);
        }
        Shape shape = item.select()
                .map(select -> ofSelect(select.inside(), tables))
                .orElseGet(() -> item.isTable() ? ofName(item) : Shape.UNKNOWN);
        return Stream.of(new Source(item.alias(), item.join(), item.on(), shape.columns(), shape.keys()));
    }

    private Shape ofName(FromItem item) {
        String name = item.names().get(item.names().size() - 1);
        Optional<Common> common = Optional.ofNullable(tables.common().get(name)).filter(found -> item.isBare());
        if (common.isPresent()) {
            return common.get()
                    .readable()
                    .map(readable -> renamed(ofSelect(common.get().table().select(), readable), common.get()))
                    .orElse(Shape.UNKNOWN);
        }
        return tables.twins().tables().stream()
                .flatMap(table -> ofTable(table, name).stream())
                .findFirst()
                .orElse(Shape.UNKNOWN);
    }

    private static Optional<Shape> ofTable(TableModel table, String name) {
        if (table.fullTextName().filter(name::equalsIgnoreCase).isPresent()) {
            return Optional.of(ofFullText(table));
        }
        if (!table.sqlName().equalsIgnoreCase(name)) {
            return Optional.empty();
        }
        Map<String, Optional<Storage>> columns = new HashMap<>();
        table.columns()
                .forEach(column ->
                        columns.put(lower(column), Optional.of(column.type().storage())));
        return Optional.of(new Shape(columns, keys(table)));
    }

    /** Of a table whose key is no number, the row numbers differ from client to client. */
    private static Shape ofFullText(TableModel table) {
        Map<String, Optional<Storage>> columns = new HashMap<>();
        FullTextDdl.columnNames(table).forEach(name -> columns.put(name.toLowerCase(Locale.ROOT), Optional.empty()));
        columns.put("rank", Optional.empty());
        columns.put(table.fullTextName().orElseThrow().toLowerCase(Locale.ROOT), Optional.empty());
        table.keys()
                .forEach(key -> columns.put(lower(key), Optional.of(key.type().storage())));
        Set<String> keys = names(table.keys());
        if (table.hasIntegerKey()) {
            columns.put("rowid", Optional.of(Storage.INTEGER));
            return new Shape(columns, Set.of(keys, Set.of("rowid")));
        }
        return new Shape(columns, Set.of(keys));
    }

    /** The primary key, and what else is unique and never NULL. */
    private static Set<Set<String>> keys(TableModel table) {
        Set<Set<String>> keys = new HashSet<>();
        keys.add(names(table.keys()));
        table.columns().stream()
                .filter(column -> column.unique().isPresent() && !column.nullable())
                .forEach(column -> keys.add(Set.of(lower(column))));
        return keys;
    }

    private static Set<String> names(List<ColumnModel> columns) {
        return columns.stream().map(SourceReader::lower).collect(Collectors.toSet());
    }

    private static String lower(ColumnModel column) {
        return column.sqlName().toLowerCase(Locale.ROOT);
    }

    /** Under a collation of its own, different texts of a column may be equal: nothing is known of that. */
    private Shape ofSelect(Tokens select, Tables readable) {
        Optional<SelectText> parsed = SelectText.parse(select);
        boolean collated = select.list().stream().anyMatch(token -> token.is("COLLATE"));
        if (parsed.isEmpty() || collated || select.startsWith("VALUES")) {
            return Shape.UNKNOWN;
        }
        Core core = parsed.get().cores().get(0);
        Scope scope = Scope.of(core, outer, readable.with(parsed.get().commonTables()));
        Map<String, Optional<Storage>> columns = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Item item : core.items()) {
            if (item.isStar() && !putAll(scope, item, columns, names)) {
                return Shape.UNKNOWN;
            }
            item.expression().ifPresent(expression -> put(scope, item, expression, columns, names));
        }
        boolean single = parsed.get().cores().size() == 1;
        if (!single) {
            columns.replaceAll((name, storage) -> Optional.empty());
        }
        return new Shape(columns, single ? keys(scope, names).map(Set::of).orElse(Set.of()) : Set.of());
    }

    private static void put(
            Scope scope,
            Item item,
            Expression expression,
            Map<String, Optional<Storage>> columns,
            Map<String, String> names) {
        Optional<Column> column =
                Optional.of(expression).filter(Column.class::isInstance).map(Column.class::cast);
        String name = item.alias()
                .or(() -> column.map(Column::name))
                .orElse(item.tokens().text());
        if (columns.putIfAbsent(name, column.flatMap(scope::storage)) == null) {
            scope.canonical(expression).ifPresent(canonical -> names.putIfAbsent(canonical, name));
        }
    }

    /** Whether it is known what a star stands for. */
    private static boolean putAll(
            Scope scope, Item star, Map<String, Optional<Storage>> columns, Map<String, String> names) {
        List<Source> meant = scope.sources().stream()
                .filter(source ->
                        star.qualifier().isEmpty() || star.qualifier().get().equals(source.alias()))
                .toList();
        for (Source source : meant) {
            source.columns().forEach((name, storage) -> {
                if (columns.putIfAbsent(name, storage) == null) {
                    names.putIfAbsent(source.key(name), name);
                }
            });
        }
        return meant.stream().allMatch(Source::isKnown);
    }

    private static Optional<Set<String>> keys(Scope scope, Map<String, String> names) {
        Core core = scope.core();
        Set<String> keys = new HashSet<>();
        if (core.isOneRow()) {
            return Optional.of(Set.of());
        }
        if (core.grouped()) {
            for (Expression group : scope.groups()) {
                Optional<String> name = new Exactness(scope).isExact(group)
                        ? scope.canonical(group).map(names::get)
                        : Optional.empty();
                if (name.isEmpty()) {
                    return Optional.empty();
                }
                keys.add(name.get());
            }
            return Optional.of(keys);
        }
        for (Source source : scope.sources()) {
            Optional<Set<String>> answered = answered(source, names);
            if (answered.isEmpty()) {
                return Optional.empty();
            }
            keys.addAll(answered.get());
        }
        return Optional.of(keys);
    }

    /** A key of a source whose columns all are in the answer, by their names there. */
    private static Optional<Set<String>> answered(Source source, Map<String, String> names) {
        return source.keys().stream()
                .filter(keys -> keys.stream().map(source::key).allMatch(names::containsKey))
                .map(keys -> keys.stream().map(source::key).map(names::get).collect(Collectors.toSet()))
                .min(Comparator.comparing(keys -> String.join(",", new TreeSet<>(keys))));
    }

    /** By the names that WITH gives to them. */
    private static Shape renamed(Shape shape, Common common) {
        List<String> given = common.table().columns();
        if (given.isEmpty()) {
            return shape;
        }
        Map<String, Optional<Storage>> columns = new HashMap<>();
        given.forEach(name -> columns.put(name, Optional.empty()));
        return new Shape(columns, Set.of());
    }
}

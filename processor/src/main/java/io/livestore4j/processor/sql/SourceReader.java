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
import java.util.Collections;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out which columns stand behind FROM. */
record SourceReader(Optional<Scope> outer, Tables tables) {

    private static final Set<String> JSON = Set.of("json_each", "json_tree");

    /** Columns, and which of them tell rows apart. */
    private record Shape(Map<String, Optional<Storage>> columns, Set<Set<String>> keys) {

        private static final Shape UNKNOWN = new Shape(Map.of(), Set.of());

        /** Of what a JSON text holds; each of its values has a number. */
        private static final Shape JSON_VALUES = new Shape(
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
    }

    Stream<Source> read(FromItem item) {
        if (!item.nested().isEmpty() && item.alias().isEmpty()) {
            return item.nested().stream().flatMap(this::read);
        }
        Shape shape = item.select()
                .map(select -> ofSelect(select.inside(), tables))
                .orElseGet(() -> item.names().isEmpty() ? Shape.UNKNOWN : ofName(item));
        return Stream.of(new Source(
                item.alias(),
                item.join(),
                item.on(),
                item.arguments().orElse(List.of()),
                shape.columns(),
                shape.keys()));
    }

    private Shape ofName(FromItem item) {
        String name = item.names().get(item.names().size() - 1);
        if (!item.isTable()) {
            return JSON.contains(name) ? Shape.JSON_VALUES : Shape.UNKNOWN;
        }
        Optional<Common> common = Optional.ofNullable(tables.common().get(name)).filter(found -> item.isBare());
        if (common.isPresent()) {
            return ofCommon(common.get());
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
        if (parsed.get().cores().size() == 1) {
            return new Shape(columns, keys(scope, names).map(Set::of).orElse(Set.of()));
        }
        Optional<List<Optional<Storage>>> storages = storages(parsed.get().cores(), scope.tables());
        return storages.filter(found -> found.size() == columns.size())
                .map(found -> new Shape(named(List.copyOf(columns.keySet()), found), Set.of()))
                .orElse(Shape.UNKNOWN);
    }

    private static Map<String, Optional<Storage>> named(List<String> names, List<Optional<Storage>> storages) {
        Map<String, Optional<Storage>> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), storages.get(i));
        }
        return columns;
    }

    /** What all the SELECTs of a compound have in each column, if one thing; nothing where a star hides the columns. */
    private Optional<List<Optional<Storage>>> storages(List<Core> cores, Tables readable) {
        List<List<Optional<Storage>>> all = cores.stream()
                .map(core -> Scope.of(core, outer, readable))
                .map(SourceReader::storages)
                .toList();
        List<Optional<Storage>> first = all.get(0);
        boolean even = all.stream().allMatch(found -> found.size() == first.size())
                && cores.stream().allMatch(core -> core.items().stream().noneMatch(Item::isStar));
        return even
                ? Optional.of(IntStream.range(0, first.size())
                        .mapToObj(i ->
                                all.stream().allMatch(found -> found.get(i).equals(first.get(i)))
                                        ? first.get(i)
                                        : Optional.<Storage>empty())
                        .toList())
                : Optional.empty();
    }

    private static List<Optional<Storage>> storages(Scope scope) {
        return scope.core().items().stream()
                .flatMap(item -> item.expression().stream())
                .map(expression -> storage(scope, expression))
                .toList();
    }

    private static Optional<Storage> storage(Scope scope, Expression expression) {
        Exactness exactness = new Exactness(scope);
        return exactness.isExact(expression) ? exactness.storage(expression) : Optional.empty();
    }

    private Shape ofCommon(Common common) {
        if (!common.assumed().isEmpty()) {
            return new Shape(common.assumed(), Set.of());
        }
        return common.readable()
                .map(readable -> common.table().isRecursive()
                        ? ofRecursive(common, readable)
                        : renamed(ofSelect(common.table().select(), readable), common))
                .orElse(Shape.UNKNOWN);
    }

    /** Its rows come from its first SELECT, or from its own rows: what the first has is assumed, until it holds for all. */
    private Shape ofRecursive(Common common, Tables readable) {
        Optional<SelectText> parsed = SelectText.parse(common.table().select());
        boolean collated = common.table().select().list().stream().anyMatch(token -> token.is("COLLATE"));
        List<String> names = common.table().columns();
        if (parsed.isEmpty() || collated || names.isEmpty()) {
            return Shape.UNKNOWN;
        }
        List<Core> cores = parsed.get().cores();
        Optional<List<Optional<Storage>>> found = storages(cores.subList(0, 1), readable);
        Optional<List<Optional<Storage>>> assumed = Optional.empty();
        while (!found.equals(assumed)
                && found.filter(columns -> columns.size() == names.size()).isPresent()) {
            assumed = found;
            found = storages(cores, readable.assuming(common, named(names, found.get())));
        }
        return found.map(columns -> new Shape(named(names, columns), Set.of())).orElse(Shape.UNKNOWN);
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
        if (columns.putIfAbsent(name, storage(scope, expression)) == null) {
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
        return new Shape(named(given, Collections.nCopies(given.size(), Optional.empty())), Set.of());
    }
}

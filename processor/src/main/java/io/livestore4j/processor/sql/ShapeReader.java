package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.SelectText.CommonTable;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SelectText.FromItem;
import io.livestore4j.processor.sql.SelectText.Item;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out what stands behind FROM, where it is a SELECT by itself too. */
record ShapeReader(Optional<Scope> outer, Tables tables) {

    Stream<Source> read(FromItem item) {
        if (!item.nested().isEmpty() && item.alias().isEmpty()) {
            return item.nested().stream().flatMap(this::read);
        }
        Shape shape = item.select().map(select -> ofSelect(select.inside())).orElseGet(() -> tables.shape(item));
        return Stream.of(new Source(
                item.alias(), item.join(), item.on(), item.arguments().orElse(List.of()), shape));
    }

    /** Under a collation of its own, different texts of a column may be equal: nothing is known of that. */
    private static Optional<SelectText> readable(Tokens select) {
        boolean collated = select.list().stream().anyMatch(token -> token.is("COLLATE"));
        return collated || select.startsWith("VALUES") ? Optional.empty() : SelectText.parse(select);
    }

    private Shape ofSelect(Tokens select) {
        return readable(select).map(this::ofSelect).orElse(Shape.UNKNOWN);
    }

    private Shape ofSelect(SelectText select) {
        Core core = select.cores().get(0);
        Scope scope = Scope.of(core, outer, tables.with(select.commonTables(), outer));
        Map<String, Optional<Storage>> columns = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Item item : core.items()) {
            if (item.isStar() && !putAll(scope, item, columns, names)) {
                return Shape.UNKNOWN;
            }
            item.expression().ifPresent(expression -> put(scope, item, expression, columns, names));
        }
        return select.cores().size() == 1
                ? new Shape(columns, keys(scope, names).map(Set::of).orElse(Set.of()))
                : ofCompound(select, List.copyOf(columns.keySet()));
    }

    /** Whose rows may be alike. */
    private Shape ofCompound(SelectText select, List<String> names) {
        return storages(select.cores(), tables.with(select.commonTables(), outer))
                .filter(found -> found.size() == names.size())
                .map(found -> new Shape(named(names, found), Set.of()))
                .orElse(Shape.UNKNOWN);
    }

    Shape ofCommon(CommonTable table) {
        Optional<SelectText> select = readable(table.select());
        if (select.isEmpty()) {
            return Shape.UNKNOWN;
        }
        if (table.isRecursive()) {
            return ofRecursive(table, select.get());
        }
        return table.columns().isEmpty() ? ofSelect(select.get()) : ofCompound(select.get(), table.columns());
    }

    /** Its rows come from its first SELECT, or from its own rows: what the first has is assumed, until it holds for all. */
    private Shape ofRecursive(CommonTable table, SelectText select) {
        List<Core> cores = select.cores();
        List<String> names = table.columns().isEmpty()
                ? cores.get(0).items().stream().map(ShapeReader::name).toList()
                : table.columns();
        Optional<List<Optional<Storage>>> found = storages(cores.subList(0, 1), tables);
        Optional<List<Optional<Storage>>> assumed = Optional.empty();
        while (!found.equals(assumed)
                && found.filter(columns -> columns.size() == names.size()).isPresent()) {
            assumed = found;
            found = storages(cores, tables.with(table.name().name(), new Shape(named(names, found.get()), Set.of())));
        }
        return found.filter(columns -> columns.size() == names.size())
                .map(columns -> new Shape(named(names, columns), Set.of()))
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
                .map(ShapeReader::storages)
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

    private static void put(
            Scope scope,
            Item item,
            Expression expression,
            Map<String, Optional<Storage>> columns,
            Map<String, String> names) {
        String name = name(item);
        if (columns.putIfAbsent(name, storage(scope, expression)) == null) {
            scope.canonical(expression).ifPresent(canonical -> names.putIfAbsent(canonical, name));
        }
    }

    private static String name(Item item) {
        return item.alias()
                .or(() -> item.expression().filter(Column.class::isInstance).map(column -> ((Column) column).name()))
                .orElse(item.tokens().text());
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
}

package io.livestore4j.processor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes SQL over the tables of {@link OrderTrial}, with a taste for what reads like an order and is none. */
final class RandomSql {

    private static final int DEPTH_MAX = 2;

    private final Random random;
    private int depth;
    private int aliases;

    RandomSql(Random random) {
        this.random = random;
    }

    private record Source(String text, String alias, List<String> columns) {}

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String several(int most, Supplier<String> part) {
        int count = 1 + random.nextInt(most);
        return IntStream.range(0, count).mapToObj(i -> part.get()).collect(Collectors.joining(", "));
    }

    String select() {
        return chance(10) ? union() : chance(12) ? with() : plain();
    }

    private String union() {
        String items = any("id, size", "id, list_id", "note, size", "id, note AS n");
        String others = any("id, slot", "grp, price", "id, name", "guest, row", "note, id", "id, id");
        String table = others.contains("name") ? "todo_list" : others.contains("guest") ? "seat" : "todo";
        String from = others.contains("slot") || others.contains("price") ? "ev" : table;
        return "SELECT " + items + " FROM todo " + any("UNION ALL", "UNION", "EXCEPT", "INTERSECT") + " SELECT "
                + others + " FROM " + from
                + any("", " ORDER BY 1", " ORDER BY 1, 2", " ORDER BY 2, 1", " ORDER BY id, 2", " ORDER BY n, id");
    }

    private String with() {
        String body = any(
                "SELECT id, list_id, note, size FROM todo",
                "SELECT list_id AS id, count(*) AS size, max(note) AS note, list_id FROM todo GROUP BY list_id",
                "SELECT DISTINCT list_id AS id, size, note, list_id FROM todo",
                "SELECT list_id AS id, id AS list_id, size, note FROM todo",
                "SELECT t.id, l.id AS list_id, t.size, l.name AS note FROM todo t LEFT JOIN todo_list l ON l.id = t.list_id");
        String name = any("w", "todo", "todo_list");
        Source source = new Source(name, name, List.of("id", "list_id", "size", "note"));
        String prefix = body.contains(name + " ") || body.endsWith(name) ? "" : "WITH " + name + " AS (" + body + ") ";
        return prefix.isEmpty() ? plain() : prefix + core(List.of(source), "FROM " + name);
    }

    private String plain() {
        List<Source> sources = new ArrayList<>();
        sources.add(source());
        StringBuilder from = new StringBuilder("FROM " + sources.get(0).text());
        while (chance(30) && sources.size() < 3) {
            Source joined = source();
            sources.add(joined);
            from.append(any(" JOIN ", " LEFT JOIN ", " LEFT JOIN ")).append(joined.text());
            from.append(" ON ").append(chance(70) ? equality(sources) : condition(sources));
            from.append(chance(30) ? " AND " + condition(sources) : "");
        }
        return core(sources, from.toString());
    }

    private Source source() {
        String alias = "t" + aliases++ % 7;
        if (chance(12) && depth < DEPTH_MAX) {
            String inner = any(
                    "SELECT id, list_id, note, size FROM todo",
                    "SELECT list_id, count(*) AS size, max(note) AS note, min(id) AS id FROM todo GROUP BY list_id",
                    "SELECT list_id AS id, note COLLATE NOCASE AS note, size, list_id FROM todo",
                    "SELECT DISTINCT note, size, id, list_id FROM todo",
                    "SELECT id, list_id, note, size FROM todo WHERE id = 'a'");
            return new Source("(" + inner + ") " + alias, alias, List.of("id", "list_id", "size", "note"));
        }
        return any(
                new Source("todo " + alias, alias, List.of("id", "list_id", "size", "note")),
                new Source("todo " + alias, alias, List.of("id", "list_id", "size", "note")),
                new Source("todo_list " + alias, alias, List.of("id", "name")),
                new Source("seat " + alias, alias, List.of("row", "place", "guest")),
                new Source("ev " + alias, alias, List.of("id", "slot", "grp", "window", "price", "cost")));
    }

    private String column(List<Source> sources) {
        Source source = any(sources);
        String name = any(source.columns());
        return sources.size() == 1 && chance(60) ? name : source.alias() + "." + name;
    }

    private String value(List<Source> sources) {
        return any("'a'", "'l1'", "3", "1", ":x", ":x", column(sources));
    }

    private String equality(List<Source> sources) {
        return column(sources) + any(" = ", " = ", " = ", " IS ") + value(sources);
    }

    private String condition(List<Source> sources) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> equality(sources);
            case 4 -> "id".isEmpty() ? "" : equality(sources) + " AND " + condition(sources);
            case 5 -> "(" + equality(sources) + " OR " + equality(sources) + ")";
            case 6 -> "NOT " + equality(sources);
            case 7 -> equality(sources) + any(" COLLATE NOCASE", " = 0", " IS NOT 1", " IS NULL");
            case 8 -> column(sources) + " = CAST(" + value(sources) + any(" AS INTEGER)", " AS TEXT)");
            case 9 -> column(sources) + " BETWEEN 1 AND " + equality(sources);
            case 10 -> column(sources) + " IN (" + subquery(sources) + ")";
            case 11 -> "EXISTS (" + subquery(sources) + ")";
            case 12 -> column(sources) + " = coalesce(" + column(sources) + ", " + value(sources) + ")";
            case 13 -> "(" + column(sources) + ", " + column(sources) + ") = (" + value(sources) + ", :x)";
            case 14 -> column(sources) + " IN (" + value(sources) + ")";
            default -> column(sources) + any(" > ", " < ", " <> ") + value(sources);
        };
    }

    private String subquery(List<Source> outer) {
        if (depth >= DEPTH_MAX) {
            return "SELECT id FROM todo";
        }
        depth++;
        try {
            String where =
                    any("", " WHERE id = " + column(outer), " WHERE list_id = " + column(outer), " WHERE id = :x");
            String tail =
                    any("", "", " ORDER BY id", " ORDER BY size LIMIT 1", " ORDER BY size, id LIMIT 1", " LIMIT 1");
            return "SELECT " + any("note", "list_id", "max(note)", "count(*)", "id", "size") + " FROM todo" + where
                    + any("", "", "", " GROUP BY list_id") + tail;
        } finally {
            depth--;
        }
    }

    private String expression(List<Source> sources) {
        return switch (random.nextInt(14)) {
            case 0 -> "upper(" + column(sources) + ")";
            case 1 -> column(sources) + " COLLATE NOCASE";
            case 2 -> "coalesce(" + column(sources) + ", " + value(sources) + ")";
            case 3 ->
                "CASE WHEN " + condition(sources) + " THEN " + column(sources) + " ELSE " + value(sources) + " END";
            case 4 -> "(" + subquery(sources) + ")";
            case 5 -> column(sources) + any(" + ", " * -", " || ") + value(sources);
            default -> column(sources);
        };
    }

    private String aggregate(List<Source> sources) {
        String column = column(sources);
        return switch (random.nextInt(7)) {
            case 0 -> "count(*)";
            case 1 -> any("max(", "min(", "count(DISTINCT ") + column + ")";
            case 2 -> any("sum(", "avg(", "total(") + column + ")";
            case 3 -> "sum(" + column + " ORDER BY " + several(2, () -> column(sources)) + ")";
            case 4 -> "group_concat(" + column + ")";
            case 5 -> "group_concat(DISTINCT " + column + " ORDER BY " + any(column, column(sources)) + ")";
            default -> "group_concat(" + column + ", '-' ORDER BY " + several(3, () -> column(sources)) + ")";
        };
    }

    private String window(List<Source> sources) {
        String partition = chance(50) ? "PARTITION BY " + column(sources) + " " : "";
        String order = chance(70) ? "ORDER BY " + several(3, () -> column(sources)) : "";
        String function = any(
                "row_number()",
                "rank()",
                "count(*)",
                "sum(" + column(sources) + ")",
                "lag(" + column(sources) + ")",
                "first_value(" + column(sources) + ")",
                "group_concat(" + column(sources) + ")");
        String frame = !order.isEmpty() && chance(20) ? " ROWS 1 PRECEDING" : "";
        return function + " OVER (" + partition + order + frame + ")";
    }

    private String core(List<Source> sources, String from) {
        boolean grouped = chance(22);
        boolean aggregated = grouped || chance(12);
        List<String> groups = IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> chance(90) ? column(sources) : expression(sources))
                .toList();
        List<String> items = new ArrayList<>();
        do {
            items.add(item(sources, groups, grouped, aggregated));
        } while (items.size() < 4 && chance(60));
        String where = chance(45) ? " WHERE " + condition(sources) : "";
        String group = grouped ? " GROUP BY " + String.join(", ", groups) : "";
        String having = grouped && chance(20) ? " HAVING " + any("count(*) > 1", equality(sources)) : "";
        String order =
                chance(75) ? " ORDER BY " + several(4, () -> ordering(sources, groups, grouped, items.size())) : "";
        String limit = chance(15) ? " LIMIT " + any("1", "3", "2 OFFSET 1") : "";
        return "SELECT " + (chance(12) ? "DISTINCT " : "") + String.join(", ", items) + " " + from + where + group
                + having + order + limit;
    }

    private String item(List<Source> sources, List<String> groups, boolean grouped, boolean aggregated) {
        String item = aggregated && chance(60)
                ? aggregate(sources)
                : grouped && chance(70)
                        ? any(groups)
                        : !aggregated && chance(12) ? window(sources) : expression(sources);
        if (!aggregated && chance(8)) {
            return chance(50) ? "*" : any(sources).alias() + ".*";
        }
        return item + any("", "", "", " AS n", " AS id", " AS note", " 'id'", " AS m");
    }

    private String ordering(List<Source> sources, List<String> groups, boolean grouped, int items) {
        String term = grouped && chance(60)
                ? any(groups)
                : switch (random.nextInt(9)) {
                    case 0 -> String.valueOf(1 + random.nextInt(items));
                    case 1 -> any("n", "id", "note");
                    case 2 -> expression(sources);
                    case 3, 4 -> any(sources).columns().get(0);
                    case 5, 6 -> {
                        Source source = any(sources);
                        yield source.alias() + "." + source.columns().get(0);
                    }
                    default -> column(sources);
                };
        return term + any("", "", " DESC", " COLLATE NOCASE", " NULLS LAST");
    }

    String write() {
        List<Source> todo = List.of(new Source("todo", "todo", List.of("id", "list_id", "size", "note")));
        List<Source> ev = List.of(new Source("ev", "ev", List.of("id", "slot", "grp", "price")));
        List<Source> target = chance(60) ? todo : ev;
        String name = target.get(0).alias();
        String or = any("", "", " OR IGNORE", " OR REPLACE");
        String column = any(target.get(0).columns());
        String where = chance(80) ? " WHERE " + condition(target) : "";
        return switch (random.nextInt(5)) {
            case 0 -> "DELETE FROM " + name + where + any("", "", " LIMIT 1");
            case 1, 2 -> "UPDATE" + or + " " + name + " SET " + column + " = " + expression(target) + where;
            case 3 ->
                "UPDATE" + or + " " + name + " SET " + column + " = " + any(column + " + 1", "(" + related(name) + ")")
                        + where;
            default -> "INSERT" + or + " INTO page (title) " + any("", "", "SELECT title FROM page UNION ") + select();
        };
    }

    /** Of the other rows of the same table. */
    private String related(String name) {
        String group = name.equals("todo") ? "list_id" : "grp";
        return "SELECT " + any("max(o.id)", "count(*)", "o.id", "min(o." + group + ")") + " FROM " + name
                + " o WHERE o." + any("id", group) + " = " + name + "." + any("id", group);
    }
}

package io.livestore4j.processor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The outer form of a SELECT: the tables of its WITH, and each of the SELECTs that UNION and its like combine. */
record SelectText(List<CommonTable> commonTables, List<Core> cores) {

    private static final String[] AFTER_FROM = {"WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT"};

    /** Functions that make one row of many. {@code min} and {@code max} do so with one argument only. */
    static final Set<String> AGGREGATES = Set.of(
            "count",
            "sum",
            "total",
            "avg",
            "min",
            "max",
            "group_concat",
            "string_agg",
            "json_group_array",
            "json_group_object",
            "jsonb_group_array",
            "jsonb_group_object",
            "median",
            "percentile",
            "percentile_cont",
            "percentile_disc");

    /**
     * A table of WITH.
     *
     * @param columns the names that it gives to them; empty if it leaves those of its SELECT
     */
    record CommonTable(SqlToken name, List<String> columns, Tokens select) {

        /** Whether it reads itself. */
        boolean isRecursive() {
            return select.list().stream()
                    .anyMatch(token -> token.isName() && token.name().equals(name.name()));
        }
    }

    /**
     * One SELECT.
     *
     * @param items the expressions of its result, each with its alias
     * @param from behind FROM, or nothing
     */
    record Core(Tokens all, List<Tokens> items, Tokens from, boolean grouped) {

        /** Whether all rows become one, so that a column by itself is NULL when there is no row. */
        boolean isOneRow() {
            return !grouped && hasAggregate(all);
        }

        /** Behind WHERE, or nothing. */
        Tokens where() {
            int where = all.find(0, token -> token.is("WHERE"));
            int end = all.find(where, token -> token.isAny("GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT"));
            return all.between(Math.min(where + 1, end), end);
        }

        /** Whether it answers exactly one row whatever the tables hold. */
        boolean isAlwaysOneRow() {
            return isOneRow() && !all.contains(token -> token.isAny("HAVING", "LIMIT"));
        }
    }

    static SelectText parse(Tokens tokens) {
        int select = tokens.find(0, token -> token.isAny("SELECT", "VALUES"));
        List<Core> cores = new ArrayList<>();
        for (Tokens part : tokens.from(select).split(token -> token.isAny("UNION", "INTERSECT", "EXCEPT"))) {
            Tokens core = part.startsWith("ALL") ? part.from(1) : part;
            cores.addAll(core.startsWith("VALUES") ? rows(core.from(1)) : List.of(core(core)));
        }
        return new SelectText(commonTables(tokens.between(0, select)), cores);
    }

    private static List<CommonTable> commonTables(Tokens with) {
        if (with.isEmpty()) {
            return List.of();
        }
        int first = with.size() > 1 && with.get(1).is("RECURSIVE") ? 2 : 1;
        return with.from(first).split(token -> token.is(",")).stream()
                .filter(table -> table.size() > 2 && table.last().is(")"))
                .map(SelectText::commonTable)
                .toList();
    }

    /** {@code name [(columns)] AS [NOT] [MATERIALIZED] (select)}. */
    private static CommonTable commonTable(Tokens table) {
        List<String> columns = table.get(1).is("(")
                ? table.between(2, table.closing(1)).list().stream()
                        .filter(SqlToken::isName)
                        .map(SqlToken::name)
                        .toList()
                : List.of();
        int as = table.find(1, token -> token.is("AS"));
        int open = table.find(as, token -> token.is("("));
        return new CommonTable(table.get(0), columns, table.from(open).inside());
    }

    private static Core core(Tokens tokens) {
        int first = tokens.size() > 1 && tokens.get(1).isAny("DISTINCT", "ALL") ? 2 : 1;
        int from = from(tokens);
        int end = tokens.find(0, token -> token.isAny(AFTER_FROM));
        Tokens items = tokens.between(Math.min(first, tokens.size()), Math.min(from, end));
        Tokens source = from < end ? tokens.between(from + 1, end) : tokens.between(0, 0);
        boolean grouped = tokens.contains(token -> token.is("GROUP"));
        return new Core(tokens, items.split(token -> token.is(",")), source, grouped);
    }

    /** Each row of VALUES is like a SELECT of its own. */
    private static List<Core> rows(Tokens values) {
        Tokens nothing = values.between(0, 0);
        return values.split(token -> token.is(",")).stream()
                .filter(Tokens::isParenthesized)
                .map(row -> new Core(row, row.inside().split(token -> token.is(",")), nothing, false))
                .toList();
    }

    /** Where FROM stands, other than in {@code IS DISTINCT FROM}. */
    private static int from(Tokens tokens) {
        int from = tokens.find(0, token -> token.is("FROM"));
        while (from < tokens.size() && from > 1 && tokens.get(from - 1).is("DISTINCT")) {
            from = tokens.find(from + 1, token -> token.is("FROM"));
        }
        return from;
    }

    /** Looks into parentheses, but not into other SELECTs and not at window functions. */
    private static boolean hasAggregate(Tokens tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("(") && tokens.get(i + 1).isAny("SELECT", "WITH", "VALUES")) {
                i = tokens.closing(i);
            } else if (tokens.get(i + 1).is("(") && isAggregateCall(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAggregateCall(Tokens tokens, int name) {
        SqlToken function = tokens.get(name);
        if (!function.isName() || !AGGREGATES.contains(function.name())) {
            return false;
        }
        int close = tokens.closing(name + 1);
        Tokens arguments = tokens.between(name + 2, close);
        boolean several = arguments.contains(token -> token.is(","));
        return !(several && Set.of("min", "max").contains(function.name())) && !isWindow(tokens.from(close + 1));
    }

    /** Whether what follows a call makes it a window function. */
    static boolean isWindow(Tokens rest) {
        if (rest.startsWith("OVER")) {
            return true;
        }
        boolean filter = rest.startsWith("FILTER") && rest.size() > 1;
        return filter && rest.from(rest.closing(1) + 1).startsWith("OVER");
    }
}

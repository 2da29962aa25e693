package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.Expression.Ordering;
import io.livestore4j.processor.sql.Expression.Window;
import io.livestore4j.processor.sql.SelectText.CommonTable;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SelectText.FromItem;
import io.livestore4j.processor.sql.SelectText.Item;
import io.livestore4j.processor.sql.SelectText.Join;
import io.livestore4j.processor.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads SELECTs by SQLite's grammar. */
final class SelectParser {

    /** Deeper than anyone nests; each level takes frames of the stack wherever SELECTs are walked. */
    private static final int PARENTHESES_MAX = 60;

    private static final String[] JOINS = {"NATURAL", "LEFT", "RIGHT", "FULL", "OUTER", "INNER", "CROSS"};

    private final SqlCursor cursor;
    private final ExpressionParser expressions;

    SelectParser(SqlCursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionParser(cursor);
    }

    static Optional<SelectText> parse(Tokens tokens) {
        if (isTooDeep(tokens)) {
            return Optional.empty();
        }
        SqlCursor cursor = new SqlCursor(tokens);
        SelectText select = new SelectParser(cursor).select();
        return cursor.isBroken() || !cursor.isDone() ? Optional.empty() : Optional.of(select);
    }

    static boolean isTooDeep(Tokens tokens) {
        return tokens.depth() > PARENTHESES_MAX;
    }

    SelectText select() {
        List<CommonTable> tables = cursor.accept("WITH") ? commonTables() : List.of();
        List<Core> cores = new ArrayList<>(core());
        boolean merging = false;
        while (cursor.sees("UNION", "INTERSECT", "EXCEPT")) {
            cursor.take();
            merging |= !cursor.accept("ALL");
            cores.addAll(core());
        }
        List<Ordering> order = cursor.accept("ORDER", "BY") ? expressions.orderings() : List.of();
        boolean counted = order.stream().anyMatch(ordering -> hasAggregate(Stream.of(ordering.term())));
        if (counted) {
            cores.set(0, aggregated(cores.get(0)));
        }
        return new SelectText(tables, cores, merging, order, limit());
    }

    private Optional<Tokens> limit() {
        int start = cursor.at();
        if (!cursor.accept("LIMIT")) {
            return Optional.empty();
        }
        expressions.parse();
        if (cursor.accept("OFFSET") || cursor.accept(",")) {
            expressions.parse();
        }
        return Optional.of(cursor.since(start));
    }

    private List<CommonTable> commonTables() {
        if (cursor.sees("RECURSIVE") && !cursor.seesNext("AS", "(")) {
            cursor.take();
        }
        List<CommonTable> tables = new ArrayList<>();
        do {
            tables.add(commonTable());
        } while (cursor.accept(","));
        return tables;
    }

    /** {@code name [(columns)] AS [NOT] [MATERIALIZED] (select)}. */
    private CommonTable commonTable() {
        SqlToken name = cursor.expectName();
        List<String> columns = cursor.sees("(") ? names() : List.of();
        cursor.expect("AS");
        cursor.accept("NOT");
        cursor.accept("MATERIALIZED");
        return new CommonTable(name, columns, cursor.inParentheses());
    }

    private List<String> names() {
        return cursor.inParentheses().list().stream()
                .filter(SqlToken::isName)
                .map(SqlToken::name)
                .toList();
    }

    private List<Core> core() {
        int start = cursor.at();
        if (cursor.accept("VALUES")) {
            return rows();
        }
        cursor.expect("SELECT");
        boolean distinct = cursor.accept("DISTINCT");
        if (!distinct) {
            cursor.accept("ALL");
        }
        List<Item> items = items();
        int from = cursor.at() + 1;
        List<FromItem> sources = cursor.accept("FROM") ? sources() : List.of();
        Tokens fromText = sources.isEmpty() ? cursor.nothing() : cursor.since(from);
        Optional<Expression> where = cursor.accept("WHERE") ? Optional.of(expressions.parse()) : Optional.empty();
        List<Expression> groups = cursor.accept("GROUP", "BY") ? expressions.list() : List.of();
        Optional<Expression> having = cursor.accept("HAVING") ? Optional.of(expressions.parse()) : Optional.empty();
        Map<String, Window> windows = isWindows() ? windows() : Map.of();
        boolean aggregated = hasAggregate(
                Stream.concat(items.stream().flatMap(item -> item.expression().stream()), having.stream()));
        return List.of(new Core(
                cursor.since(start), distinct, items, sources, fromText, where, groups, having, windows, aggregated));
    }

    private static boolean hasAggregate(Stream<Expression> expressions) {
        return expressions.flatMap(Expression::all).anyMatch(SelectText::isAggregate);
    }

    private static Core aggregated(Core core) {
        return new Core(
                core.all(),
                core.distinct(),
                core.items(),
                core.from(),
                core.fromText(),
                core.where(),
                core.groups(),
                core.having(),
                core.windows(),
                true);
    }

    /** Each row of VALUES is like a SELECT of its own. */
    private List<Core> rows() {
        List<Core> rows = new ArrayList<>();
        do {
            int start = cursor.at();
            cursor.expect("(");
            List<Item> items = items();
            cursor.expect(")");
            rows.add(new Core(
                    cursor.since(start),
                    false,
                    items,
                    List.of(),
                    cursor.nothing(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Map.of(),
                    false));
        } while (cursor.accept(",") && !cursor.isBroken());
        return rows;
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        do {
            items.add(item());
        } while (cursor.accept(","));
        return items;
    }

    private Item item() {
        int start = cursor.at();
        boolean qualified = cursor.peek(0).isName()
                && cursor.seesNext(".")
                && cursor.peek(2).is("*");
        if (qualified) {
            cursor.take();
            cursor.take();
        }
        if (cursor.accept("*")) {
            return new Item(cursor.since(start), Optional.empty(), Optional.empty());
        }
        Expression expression = expressions.parse();
        return new Item(cursor.since(start), Optional.of(expression), alias(true));
    }

    /** @param texts whether a text in single quotes may be one */
    private Optional<String> alias(boolean texts) {
        boolean as = cursor.accept("AS");
        SqlToken token = cursor.peek(0);
        boolean text = token.kind() == Kind.LITERAL && token.text().startsWith("'") && (as || texts);
        boolean name = token.isName() && (as || !token.isReserved() && !token.isAny(JOINS) && !isWindows());
        if (text || name && !token.is("INDEXED")) {
            return Optional.of(cursor.take().name());
        }
        if (as) {
            cursor.breakOff();
        }
        return Optional.empty();
    }

    private boolean isWindows() {
        return cursor.sees("WINDOW")
                && cursor.peek(1).isName()
                && cursor.peek(2).is("AS");
    }

    private Map<String, Window> windows() {
        Map<String, Window> windows = new LinkedHashMap<>();
        cursor.expect("WINDOW");
        do {
            String name = cursor.expectName().name();
            cursor.expect("AS");
            windows.put(name, new CallParser(cursor, expressions).window());
        } while (cursor.accept(","));
        return windows;
    }

    /** Behind FROM. */
    List<FromItem> sources() {
        List<FromItem> sources = new ArrayList<>();
        sources.add(source(Join.INNER, false));
        while (cursor.sees(",", "JOIN") || cursor.sees(JOINS)) {
            boolean natural = false;
            Join join = Join.INNER;
            while (cursor.sees(JOINS)) {
                SqlToken word = cursor.take();
                natural |= word.is("NATURAL");
                join = word.isAny("RIGHT", "FULL") ? Join.RIGHT : word.is("LEFT") ? Join.LEFT : join;
            }
            if (!cursor.accept(",")) {
                cursor.expect("JOIN");
            }
            sources.add(source(join, natural));
        }
        return sources;
    }

    private FromItem source(Join join, boolean natural) {
        List<String> names = new ArrayList<>();
        List<FromItem> nested = List.of();
        Optional<Tokens> select = Optional.empty();
        Optional<List<Expression>> arguments = Optional.empty();
        if (cursor.seesSelect(0)) {
            int start = cursor.at();
            cursor.inParentheses();
            select = Optional.of(cursor.since(start));
        } else if (cursor.accept("(")) {
            nested = sources();
            cursor.expect(")");
        } else {
            names.addAll(cursor.qualifiedName());
            arguments = arguments();
        }
        String alias = alias(true).orElse(names.isEmpty() ? "" : names.get(names.size() - 1));
        cursor.passIndex();
        Optional<Expression> on = cursor.accept("ON") ? Optional.of(expressions.parse()) : Optional.empty();
        boolean using = cursor.accept("USING");
        if (using) {
            cursor.inParentheses();
        }
        return new FromItem(join, names, arguments, select, nested, alias, on, natural || using);
    }

    /** Of a function, if it is one. */
    private Optional<List<Expression>> arguments() {
        if (!cursor.accept("(")) {
            return Optional.empty();
        }
        List<Expression> arguments = cursor.sees(")") ? List.of() : expressions.list();
        cursor.expect(")");
        return Optional.of(arguments);
    }
}

package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.Expression.Call;
import io.livestore4j.processor.sql.Expression.Ordering;
import io.livestore4j.processor.sql.Expression.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The form of a SELECT.
 *
 * @param cores the SELECTs that UNION and its like combine; each row of VALUES is one too
 * @param isMerging whether of rows that are equal one stays: anywhere but with UNION ALL
 */
record SelectText(
        List<CommonTable> commonTables,
        List<Core> cores,
        boolean isMerging,
        List<Ordering> order,
        Optional<Tokens> limit) {

    SelectText {
        commonTables = List.copyOf(commonTables);
        cores = List.copyOf(cores);
        order = List.copyOf(order);
    }

    /** Functions that make one row of many. {@code min} and {@code max} do so with one argument only. */
    private static final Set<String> AGGREGATES = Set.of(
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

    private static final Set<String> EXTREMES = Set.of("min", "max");

    /**
     * A table of WITH.
     *
     * @param columns the names that it gives to them; empty if it leaves those of its SELECT
     */
    record CommonTable(SqlToken name, List<String> columns, Tokens select) {

        /** Whether it names a table that goes by that name. */
        boolean names(CommonTable other) {
            return select.list().stream()
                    .anyMatch(token ->
                            token.isName() && token.name().equals(other.name().name()));
        }

        /** Whether it reads itself. */
        boolean isRecursive() {
            return names(this);
        }
    }

    /**
     * An expression of a result.
     *
     * @param expression missing where it is a star
     * @param alias missing where it has none
     */
    record Item(Tokens tokens, Optional<Expression> expression, Optional<String> alias) {

        boolean isStar() {
            return expression.isEmpty();
        }

        /** Of {@code table.*}. */
        Optional<String> qualifier() {
            return tokens.size() < 3
                    ? Optional.empty()
                    : Optional.of(tokens.get(tokens.size() - 3).name());
        }
    }

    /** How a source is joined with those before it. */
    enum Join {
        /** By a comma too; the first source is joined with nothing. */
        INNER,
        LEFT,
        /** RIGHT or FULL, so that those before it may have no row. */
        RIGHT
    }

    /**
     * What stands behind FROM, or behind a JOIN.
     *
     * @param names of a table, with its schema's before it, if any, or of a function; none for anything else
     * @param arguments of a function
     * @param select of a subquery, with its parentheses
     * @param nested sources in parentheses
     * @param on what ON demands
     * @param merged whether columns are joined by USING or NATURAL
     */
    record FromItem(
            Join join,
            List<String> names,
            Optional<List<Expression>> arguments,
            Optional<Tokens> select,
            List<FromItem> nested,
            String alias,
            Optional<Expression> on,
            boolean merged) {

        Stream<FromItem> all() {
            return Stream.concat(Stream.of(this), nested.stream().flatMap(FromItem::all));
        }

        /** Itself, or those in its parentheses. */
        Stream<FromItem> leaves() {
            return nested.isEmpty() ? Stream.of(this) : nested.stream().flatMap(FromItem::leaves);
        }

        /** What stands in the parentheses of a subquery. */
        Stream<Tokens> selects() {
            return select.stream().map(Tokens::inside);
        }

        boolean isTable() {
            return !names.isEmpty() && arguments.isEmpty();
        }

        /** What it demands or is given, in expressions. */
        Stream<Expression> expressions() {
            return Stream.concat(on.stream(), arguments.stream().flatMap(List::stream));
        }

        /** Whether it is one that WITH may define. */
        boolean isBare() {
            return names.size() == 1;
        }
    }

    /**
     * One SELECT.
     *
     * @param fromText behind FROM, or nothing
     * @param aggregated whether it has an aggregate of its own
     */
    record Core(
            Tokens all,
            boolean distinct,
            List<Item> items,
            List<FromItem> from,
            Tokens fromText,
            Optional<Expression> where,
            List<Expression> groups,
            Optional<Expression> having,
            Map<String, Window> windows,
            boolean aggregated) {

        Core {
            items = List.copyOf(items);
            from = List.copyOf(from);
            groups = List.copyOf(groups);
            windows = Map.copyOf(windows);
        }

        boolean grouped() {
            return !groups.isEmpty();
        }

        /** Whether all rows become one, so that a column by itself is NULL when there is no row. */
        boolean isOneRow() {
            return !grouped() && aggregated;
        }

        Core reading(Tokens otherText) {
            return new Core(all, distinct, items, from, otherText, where, groups, having, windows, aggregated);
        }

        /** With those that hold others in parentheses. */
        Stream<FromItem> fromItems() {
            return from.stream().flatMap(FromItem::all);
        }

        /** Without them. */
        Stream<FromItem> sources() {
            return from.stream().flatMap(FromItem::leaves);
        }

        /** All its expressions but those of FROM, windows and ORDER BY. */
        Stream<Expression> expressions() {
            return Stream.of(
                            items.stream().flatMap(item -> item.expression().stream()),
                            where.stream(),
                            groups.stream(),
                            having.stream())
                    .flatMap(expressions -> expressions);
        }
    }

    /** Whether it answers exactly one row whatever the tables hold. */
    boolean isAlwaysOneRow() {
        return cores.size() == 1
                && cores.get(0).isOneRow()
                && cores.get(0).having().isEmpty()
                && limit.isEmpty();
    }

    /** Nothing if it is not understood. */
    static Optional<SelectText> parse(Tokens tokens) {
        return SelectParser.parse(tokens);
    }

    static boolean isAggregate(Expression expression) {
        return expression instanceof Call call
                && call.isAny(AGGREGATES)
                && call.window().isEmpty()
                && !(call.isAny(EXTREMES) && call.arguments().size() > 1);
    }
}

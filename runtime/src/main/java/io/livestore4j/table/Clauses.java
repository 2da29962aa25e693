package io.livestore4j.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a SELECT behind its result columns. An immutable value, checked: every column in it is of its tables.
 *
 * @param limit {@link #NO_LIMIT} for all rows
 * @param behindRow whether they begin behind a row, whose place in the order is then part of {@code where}
 */
record Clauses(
        Sources sources,
        boolean distinct,
        @Nullable Condition where,
        Grouping grouping,
        List<Order> order,
        int limit,
        int offset,
        boolean behindRow) {

    static final int NO_LIMIT = -1;

    Clauses {
        order = List.copyOf(order);
    }

    static Clauses of(Table<?> table) {
        return new Clauses(Sources.of(table), false, null, Grouping.NONE, List.of(), NO_LIMIT, 0, false);
    }

    Clauses joined(Sources.Kind kind, Table<?> table, Condition on) {
        return new Clauses(sources.joined(kind, table, on), distinct, where, grouping, order, limit, offset, behindRow);
    }

    Clauses where(Condition condition) {
        Condition both = where == null ? condition : where.and(condition);
        ConditionCheck.check(both, sources::requireOfRow);
        return new Clauses(sources, distinct, both, grouping, order, limit, offset, behindRow);
    }

    Clauses within(Table<?> outer) {
        return new Clauses(sources.within(outer), distinct, where, grouping, order, limit, offset, behindRow);
    }

    Clauses groupedBy(List<Column<?>> columns) {
        requireNoLimitBefore("groupBy(" + texts(columns) + ")");
        columns.forEach(sources::requireOfRow);
        return new Clauses(sources, distinct, where, new Grouping(columns, null), order, limit, offset, behindRow);
    }

    /** These, if a limit among them chooses rows of the result, not of those that it is made of. */
    Clauses selecting(List<? extends Expression<?>> expressions) {
        for (Expression<?> expression : expressions) {
            if (!grouping.isGrouped() && expression.terms().stream().anyMatch(Term::isAggregate)) {
                requireNoLimitBefore(Limits.quoted(expression));
            }
        }
        return this;
    }

    /** In SQL a limit comes last, wherever it is written. */
    private void requireNoLimitBefore(String what) {
        if (limit != NO_LIMIT) {
            throw new IllegalArgumentException("limit(" + limit + ") stands before " + what
                    + ", which would be made of all rows nevertheless. Choose the rows by"
                    + " where(key.oneOf(….limit(" + limit
                    + ").select(key))), or call limit(…) last, for rows of the result.");
        }
    }

    Clauses having(Condition condition) {
        Condition known = grouping.having();
        Condition both = known == null ? condition : known.and(condition);
        ConditionCheck.check(both, this::requireOfGroup, sources::requireTerm);
        return new Clauses(
                sources, distinct, where, new Grouping(grouping.columns(), both), order, limit, offset, behindRow);
    }

    /** Throws unless {@code expression} has one value for all rows of a group. */
    void requireOfGroup(Expression<?> expression) {
        expression.terms().forEach(sources::requireTerm);
        grouping.requireAnswer(expression, sources.own(expression.columnsOfRow()));
    }

    Clauses orderBy(List<Order> further) {
        if (behindRow && !further.isEmpty()) {
            throw new IllegalArgumentException(
                    "orderBy(" + texts(further)
                            + ") stands behind after(row), which took the rows behind it in the order before. Call orderBy(…) first.");
        }
        return sorted(further);
    }

    private static String texts(List<?> parts) {
        return parts.stream().map(Limits::quoted).collect(Collectors.joining(", "));
    }

    private Clauses sorted(List<Order> further) {
        further.forEach(order -> sources.requireTerm(order.term()));
        List<Order> longer = new ArrayList<>(order);
        longer.addAll(further);
        return new Clauses(sources, distinct, where, grouping, longer, limit, offset, behindRow);
    }

    Clauses distinctRows() {
        return new Clauses(sources, true, where, grouping, order, limit, offset, behindRow);
    }

    Clauses limit(int rows) {
        return new Clauses(sources, distinct, where, grouping, order, requireLimit(rows), offset, behindRow);
    }

    /** At most {@code rows}, whatever the limit is already. */
    Clauses atMost(int rows) {
        return limit == NO_LIMIT ? limit(rows) : limit(Math.min(rows, limit));
    }

    Clauses offset(int rows) {
        return new Clauses(sources, distinct, where, grouping, order, limit, requireOffset(rows, limit), behindRow);
    }

    static int requireLimit(int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("limit(" + rows + ") is negative. Leave it out to get all rows.");
        }
        return rows;
    }

    static int requireOffset(int rows, int limit) {
        if (rows < 0) {
            throw new IllegalArgumentException(
                    "offset(" + rows + ") is negative. Leave it out to begin with the first.");
        }
        if (limit == NO_LIMIT) {
            throw new IllegalArgumentException(
                    "offset(" + rows + ") needs a limit before it: write limit(…).offset(" + rows + ").");
        }
        return rows;
    }

    /**
     * These, with an order that no two rows share: by the keys of all tables or, if distinct, by the result. They go the
     * way of the last term: an index ends with the key, and SQLite follows it forwards or backwards as a whole.
     */
    Clauses totallyOrdered(Projection<?> projection) {
        Set<Term<?>> missing = new LinkedHashSet<>();
        if (distinct) {
            missing.addAll(projection.terms());
        } else if (projection.isAggregate() || grouping.isGrouped()) {
            missing.addAll(grouping.columns());
        } else {
            sources.own().forEach(source -> missing.addAll(source.table().keyColumns()));
        }
        order.forEach(known -> missing.remove(known.term()));
        Order.Direction direction = order.isEmpty()
                ? Order.Direction.ASCENDING
                : order.get(order.size() - 1).direction();
        List<Order> further =
                missing.stream().map(term -> new Order(term, direction)).toList();
        return further.isEmpty() ? this : sorted(further);
    }

    /** These from behind a row on; {@code behind} says which rows that are in this order, which is total. */
    Clauses behindRow(Condition behind) {
        Clauses rest = where(behind);
        return new Clauses(rest.sources, distinct, rest.where, grouping, order, limit, offset, true);
    }

    /**
     * These as they are written: where a limit takes some rows of one table, no two share a place, so that the pages of one
     * order fit together, whether they begin behind a row or not.
     */
    Clauses paged(Projection<?> projection) {
        boolean rowsOfOneTable = sources.isSingle() && !distinct && !grouping.isGrouped() && !projection.isAggregate();
        return limit != NO_LIMIT && rowsOfOneTable && !chooseOneRow() ? totallyOrdered(projection) : this;
    }

    /** Whether the whole key is given. */
    private boolean chooseOneRow() {
        Condition condition = where;
        if (condition == null) {
            return false;
        }
        for (Column<?> key : sources.own().get(0).table().keyColumns()) {
            if (!gives(condition, key)) {
                return false;
            }
        }
        return true;
    }

    private static boolean gives(Condition condition, Column<?> key) {
        if (condition instanceof Condition.And and) {
            for (Condition part : and.parts()) {
                if (gives(part, key)) {
                    return true;
                }
            }
            return false;
        }
        return condition instanceof Condition.Compare compare
                && compare.operator() == Condition.Operator.EQ
                && compare.term().equals(key);
    }

    /** The SQL names of all tables that are read, sorted. */
    Set<String> tableNames() {
        Set<String> names = new TreeSet<>(sources.tableNames());
        conditions()
                .forEach(condition ->
                        ConditionCheck.forEachSubquery(condition, query -> names.addAll(query.tableNames())));
        return names.size() == 1 ? Set.copyOf(names) : Collections.unmodifiableSet(names);
    }

    /** All that rows or groups must fulfil. */
    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        Stream.of(where, grouping.having()).filter(Objects::nonNull).forEach(conditions::add);
        sources.all().stream().map(Sources.Source::on).filter(Objects::nonNull).forEach(conditions::add);
        return conditions;
    }

    void writeFrom(SqlBuilder out) {
        sources.write(out);
        if (where != null) {
            out.add(" WHERE ");
            ConditionSql.write(where, out);
        }
        grouping.write(out);
    }

    void writeOrder(SqlBuilder out) {
        for (int i = 0; i < order.size(); i++) {
            out.add(i == 0 ? " ORDER BY " : ", ");
            order.get(i).write(out);
        }
    }

    void writeLimit(SqlBuilder out) {
        if (limit == NO_LIMIT) {
            return;
        }
        out.add(" LIMIT ").bind(limit);
        if (offset > 0) {
            out.add(" OFFSET ").bind(offset);
        }
    }
}

package io.livestore4j.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tables of a query, in the order they were joined. An immutable value. */
record Sources(List<Source> all) {

    /** How a table takes part. */
    enum Kind {
        FIRST(" FROM "),
        /** Of the query around this one, which is a subquery. */
        OUTER(""),
        JOIN(" JOIN "),
        LEFT_JOIN(" LEFT JOIN ");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    /** @param on null for the first table */
    record Source(Kind kind, Table<?> table, @Nullable Condition on) {}

    Sources {
        all = List.copyOf(all);
    }

    static Sources of(Table<?> table) {
        return new Sources(List.of(new Source(Kind.FIRST, table, null)));
    }

    Sources joined(Kind kind, Table<?> table, Condition on) {
        requireNewAlias(table);
        List<Source> longer = new ArrayList<>(all);
        longer.add(new Source(kind, table, on));
        Limits.check(longer.size(), Limits.TABLES_MAX, "tables in one query", "Split it into several.");
        Sources sources = new Sources(longer);
        ConditionCheck.check(on, sources::requireOfRow);
        return sources;
    }

    /** With a table of the query around this one, whose columns may be named here. */
    Sources within(Table<?> outer) {
        requireNewAlias(outer);
        List<Source> longer = new ArrayList<>(all);
        longer.add(new Source(Kind.OUTER, outer, null));
        return new Sources(longer);
    }

    /** One column of each table of the query around this one. */
    List<Column<?>> outerColumns() {
        if (isSingle()) {
            return List.of();
        }
        return all.stream()
                .filter(source -> source.kind() == Kind.OUTER)
                .<Column<?>>map(source -> source.table().columns().get(0))
                .toList();
    }

    boolean isSingle() {
        return all.size() == 1;
    }

    /** The SQL names, sorted, so that every run sees them in the same order. */
    Set<String> tableNames() {
        if (isSingle()) {
            return Set.of(all.get(0).table().name());
        }
        Set<String> names = new TreeSet<>();
        own().forEach(source -> names.add(source.table().name()));
        return Collections.unmodifiableSet(names);
    }

    /** Those that are this query's own. */
    List<Source> own() {
        return hasOuter()
                ? all.stream().filter(source -> source.kind() != Kind.OUTER).toList()
                : all;
    }

    /** Asked for every query, so without a stream. */
    private boolean hasOuter() {
        for (Source source : all) {
            if (source.kind() == Kind.OUTER) {
                return true;
            }
        }
        return false;
    }

    /** Throws unless {@code term} is of these tables, by their aliases. */
    void requireTerm(Term<?> term) {
        for (Column<?> column : term.columns()) {
            if (require(column, term).kind() == Kind.OUTER && term.isAggregate()) {
                throw new IllegalArgumentException(
                        Limits.quoted(term) + " would be made of the rows of the query around this one, of which"
                                + " only one is known here. Take " + column + " as it is.");
            }
        }
    }

    /** Those that are not of the query around this one, which have one value for all rows of this one. */
    List<Column<?>> own(List<Column<?>> columns) {
        return columns.stream()
                .filter(column -> require(column, column).kind() != Kind.OUTER)
                .toList();
    }

    /** The same for a condition that is asked of each row. */
    void requireOfRow(Term<?> term) {
        requireTerm(term);
        if (term.isAggregate()) {
            throw new IllegalArgumentException(
                    Limits.quoted(term)
                            + " is made of several rows, which are not known yet where each row is chosen. Use groupBy(…).having(…).");
        }
    }

    /** Throws unless {@code expression} can be an answer of a query of these tables. */
    void requireAnswer(Expression<?> expression) {
        expression.columns().forEach(column -> require(column, expression));
        expression.terms().forEach(this::requireTerm);
        for (Column<?> column : expression.columnsNeeded()) {
            if (require(column, expression).kind() == Kind.LEFT_JOIN) {
                throw new IllegalArgumentException(Limits.quoted(expression)
                        + " is on the right side of a left join, where there may be no row: take it with orNull().");
            }
        }
    }

    private Source require(Column<?> column, Expression<?> whole) {
        for (Source source : all) {
            if (source.table().equals(column.table())) {
                return source;
            }
        }
        StringJoiner tables = new StringJoiner(", ");
        all.forEach(source -> tables.add(source.table().toString()));
        throw new IllegalArgumentException(Limits.quoted(whole) + " is not of the tables here, which are " + tables
                + ". Join its table, or take the column from the alias that was joined.");
    }

    private void requireNewAlias(Table<?> table) {
        for (Source source : all) {
            if (source.table().alias().equalsIgnoreCase(table.alias())) {
                throw new IllegalArgumentException(table + " and " + source.table()
                        + " have the same name in one query. Join it under another: alias(\"…\").");
            }
        }
    }

    void write(SqlBuilder out) {
        for (Source source : own()) {
            out.add(source.kind().sql).add(source.table().toString());
            Condition on = source.on();
            if (on != null) {
                out.add(" ON ");
                ConditionSql.write(on, out);
            }
        }
    }
}

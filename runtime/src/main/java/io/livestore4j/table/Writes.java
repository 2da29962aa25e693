package io.livestore4j.table;

import io.livestore4j.Mutation;

/** What updates and deletes have in common: one table, under its own name, and which of its rows. */
final class Writes {

    private Writes() {}

    static void requireColumn(Table<?> table, Column<?> column) {
        if (!column.table().equals(table)) {
            throw new IllegalArgumentException(
                    "Column " + column + " is not of " + table + ", the only table that this mutation knows.");
        }
    }

    /** Throws for a value of several rows: a mutation knows each row by itself. */
    static void requirePlain(Term<?> term) {
        if (term.isAggregate()) {
            throw new IllegalArgumentException(
                    Limits.quoted(term) + " is made of several rows, of which a mutation knows only one.");
        }
    }

    static Mutation where(SqlBuilder start, Table<?> table, Condition condition) {
        ConditionCheck.check(condition, term -> {
            requirePlain(term);
            term.columns().forEach(column -> requireColumn(table, column));
        });
        start.add(" WHERE ");
        ConditionSql.write(condition, start);
        return all(start);
    }

    static Mutation all(SqlBuilder start) {
        return new Write(start.sql(), start.binds());
    }
}

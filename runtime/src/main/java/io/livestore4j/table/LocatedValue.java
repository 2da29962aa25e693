package io.livestore4j.table;

import io.livestore4j.Row;

/** A value whose messages can name the column that holds it. */
interface LocatedValue<V> extends SqlValue<V> {

    /** The same value, in a column that is known. */
    SqlValue<V> at(String where);

    /** {@code value}, with messages that name the column if they can. */
    static <V> SqlValue<V> at(String where, SqlValue<V> value) {
        return value instanceof LocatedValue<V> located ? located.at(where) : value;
    }

    /**
     * Says what is wrong with the value of a column, and the cure.
     *
     * @param where the column of a table; {@link TextValue#UNNAMED} if only its name in the query is known
     */
    static String message(String where, Row row, int column, String fact, String cure) {
        return where.isEmpty()
                ? "Column \"" + row.name(column) + "\" " + fact + ", in: " + row.sql() + ". " + cure
                : "Column " + where + " " + fact + ". " + cure;
    }
}

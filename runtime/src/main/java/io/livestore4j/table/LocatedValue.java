package io.livestore4j.table;

/** A value whose messages can name the column that holds it. */
interface LocatedValue<V> extends SqlValue<V> {

    /** The same value, in a column that is known. */
    SqlValue<V> at(String where);

    /** {@code value}, with messages that name the column if they can. */
    static <V> SqlValue<V> at(String where, SqlValue<V> value) {
        return value instanceof LocatedValue<V> located ? located.at(where) : value;
    }

    /** Where a message says the value is: {@link TextValue#UNNAMED} if only its number is known. */
    static String place(String where, int column) {
        return where.isEmpty() ? "Column " + (column + 1) + " of the result" : "Column " + where;
    }
}

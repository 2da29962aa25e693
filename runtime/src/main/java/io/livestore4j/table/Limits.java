package io.livestore4j.table;

/** What one statement may hold. SQLite would refuse more, at run time and with less to say. */
final class Limits {

    /** Binds of one statement: SQLite's default for the highest parameter number. */
    static final int BINDS_MAX = 32_766;

    /** Columns of one result or one table: SQLite's default. */
    static final int COLUMNS_MAX = 2_000;

    /** Tables of one query: SQLite keeps the set of joined tables in 64 bits. */
    static final int TABLES_MAX = 64;

    /** Queries of one union: SQLite's default. */
    static final int UNION_MAX = 500;

    /** Nested levels of one condition: SQLite allows 1,000, and what a row is compared with may have a few more. */
    static final int CONDITION_LEVELS_MAX = 800;

    /** Steps of one computed value: its conditions then have most levels left, also within one more query. */
    static final int TERM_LEVELS_MAX = 200;

    /** Characters of a query or a term that a message quotes: enough to know it by. */
    static final int QUOTED_MAX = 300;

    /** Bytes of a pattern of LIKE or GLOB: SQLite's default. */
    static final int PATTERN_BYTES_MAX = 50_000;

    private Limits() {}

    /** Refuses to go over {@code max}. */
    static void check(int count, int max, String what, String cure) {
        if (count > max) {
            throw new IllegalArgumentException(count + " " + what + " are more than the " + max + " allowed. " + cure);
        }
    }

    /** As a message quotes it. */
    static String quoted(Object part) {
        String text = part.toString();
        return text.length() <= QUOTED_MAX ? text : text.substring(0, QUOTED_MAX) + "…";
    }
}

package io.livestore4j.internal.sqlite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL as messages quote it. */
final class SqlQuote {

    /** Characters of a statement in a message: room for the columns of a wide table, and not for thousands of binds. */
    private static final int QUOTED_MAX = 1_000;

    /** What follows the name of the table that a statement writes. */
    private static final Pattern BEHIND_TABLE =
            Pattern.compile("\\(|\\s(SET|WHERE|VALUES|SELECT|DEFAULT)\\b", Pattern.CASE_INSENSITIVE);

    private SqlQuote() {}

    static String of(String sql) {
        return sql.length() <= QUOTED_MAX ? sql : sql.substring(0, QUOTED_MAX) + "…";
    }

    /** Up to the table that it writes, such as {@code INSERT INTO "todo"}. */
    static String head(String sql) {
        Matcher behind = BEHIND_TABLE.matcher(sql);
        return of(behind.find() ? sql.substring(0, behind.start()).strip() : sql);
    }
}

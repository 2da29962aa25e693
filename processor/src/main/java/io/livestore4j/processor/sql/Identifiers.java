package io.livestore4j.processor.sql;

/** How names stand in SQL. */
public final class Identifiers {

    private Identifiers() {}

    /** In double quotes, so that a keyword is a name too. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text in single quotes. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

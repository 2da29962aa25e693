package io.livestore4j.table;

/** Names in SQL text. Always quoted, so that a keyword may be a name; columns always qualified, see {@link Column}. */
final class Identifier {

    private Identifier() {}

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@code name}, if SQLite can take it as the name of {@code what}. */
    static String require(String name, String what) {
        if (name.isBlank() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "The name of " + what + " must not be blank or hold a NUL: '" + name + "'");
        }
        return name;
    }
}

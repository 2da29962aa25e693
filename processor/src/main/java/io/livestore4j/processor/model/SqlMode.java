package io.livestore4j.processor.model;

import java.util.Locale;

/** What {@code -Alivestore.sql} says about the SQL of a compilation. */
public enum SqlMode {
    /** It is asked of SQLite. Where that cannot be loaded, a warning says so. */
    CHECK,
    /** It is asked of SQLite, which must be there. */
    REQUIRE,
    /** SQLite is never touched. */
    OFF;

    /** As it is written in the option. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

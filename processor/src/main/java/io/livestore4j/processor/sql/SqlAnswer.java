package io.livestore4j.processor.sql;

/** What SQLite says to a query. */
public sealed interface SqlAnswer {

    /** It can be run. */
    record Accepted(PreparedQuery query) implements SqlAnswer {}

    /**
     * It cannot.
     *
     * @param detail the unknown name, or SQLite's words
     */
    record Refused(Reason reason, String detail) implements SqlAnswer {}

    /** Why a query cannot be run. */
    enum Reason {
        NOT_ONE_SELECT,
        FOREIGN_PARAMETER,
        UNKNOWN_COLUMN,
        UNKNOWN_TABLE,
        SYSTEM_TABLE,
        FORBIDDEN_FUNCTION,
        OTHER
    }
}

package io.livestore4j.processor.sql;

import java.util.List;

/** What SQLite says to SQL of the user's. */
public sealed interface SqlAnswer {

    /**
     * It can be run.
     *
     * @param scans what an index would spare, as far as SQLite could be asked
     */
    record Accepted(PreparedQuery query, List<FullScan> scans) implements SqlAnswer {

        public Accepted {
            scans = List.copyOf(scans);
        }
    }

    /** It is a write that can be run. */
    record Writable(PreparedWrite write) implements SqlAnswer {}

    /**
     * It cannot.
     *
     * @param detail the unknown name, or SQLite's words
     */
    record Refused(Reason reason, String detail) implements SqlAnswer {}

    /** Why SQL cannot be run. */
    enum Reason {
        NOT_ONE_SELECT,
        NOT_ONE_WRITE,
        ENDS_TRANSACTION,
        RETURNING,
        UNORDERED,
        FOREIGN_PARAMETER,
        UNKNOWN_COLUMN,
        UNKNOWN_TABLE,
        SYSTEM_TABLE,
        FORBIDDEN_FUNCTION,
        OTHER
    }
}

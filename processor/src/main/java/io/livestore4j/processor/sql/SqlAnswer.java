package io.livestore4j.processor.sql;

import java.util.List;

/** What SQLite says to a query. */
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

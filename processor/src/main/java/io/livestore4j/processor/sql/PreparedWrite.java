package io.livestore4j.processor.sql;

import java.util.List;

/**
 * An INSERT, UPDATE or DELETE as SQLite understands it.
 *
 * @param parameters how many values it takes
 * @param table the SQL name of the table that it writes
 * @param reads the SQL names of the other tables that it reads, sorted
 * @param unfilled the SQL names of the columns that an INSERT leaves out and that have no value by themselves
 */
public record PreparedWrite(int parameters, String table, List<String> reads, List<String> unfilled) {

    public PreparedWrite {
        reads = List.copyOf(reads);
        unfilled = List.copyOf(unfilled);
    }
}

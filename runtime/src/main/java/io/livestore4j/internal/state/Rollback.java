package io.livestore4j.internal.state;

import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Undoes events that are no longer the last word: takes their row changes back, the newest first. Not thread-safe: it
 * lives under the store's lock.
 *
 * <pre>
 *   events' changes, backwards → one statement each → each changed one row, and nothing else changed? done
 *                                                   → else compare every row with what it was, and repair
 * </pre>
 */
final class Rollback {

    /** How an undo ended. */
    enum Outcome {
        /** Each step changed its row and nothing more. */
        STRAIGHT,
        /** Other rows changed too, but all were found as they had been. */
        CHECKED,
        /** Some rows had to be put right. */
        REPAIRED,
        /** Nothing has changed. */
        IMPOSSIBLE
    }

    private final SqliteConnection writer;
    private final Map<String, Table<?>> tables = new HashMap<>();
    private final Capture capture;
    private final StateRows rows;

    Rollback(SqliteConnection writer, List<Table<?>> tables, Capture capture) {
        this.writer = writer;
        tables.forEach(table -> this.tables.put(table.name(), table));
        this.capture = capture;
        this.rows = new StateRows(writer, this.tables, capture);
    }

    /**
     * Undoes events within the running transaction; that is captured like any other change. {@link Outcome#IMPOSSIBLE} if
     * the rows from before cannot be had exactly: make the state anew from the log. After a {@link SqliteFailure} roll
     * the transaction back.
     *
     * @param newestFirst what {@link Undo} made of each event, the last event first
     */
    Outcome undo(List<byte[]> newestFirst) {
        Optional<List<List<RowChange>>> events = decode(newestFirst);
        if (events.isEmpty()) {
            return Outcome.IMPOSSIBLE;
        }
        Savepoint start = Savepoint.set(writer, capture);
        writer.pragma("defer_foreign_keys = ON"); // between two steps a child may be without its parent
        Outcome outcome = restore(events.get());
        if (outcome == Outcome.IMPOSSIBLE) {
            start.rollBack();
        } else {
            start.release();
        }
        // This makes SQLite forget the children it still counts. There are none once all rows are what they were.
        writer.pragma("defer_foreign_keys = OFF");
        return outcome;
    }

    private Optional<List<List<RowChange>>> decode(List<byte[]> undos) {
        List<List<RowChange>> events = new ArrayList<>();
        for (byte[] undo : undos) {
            Optional<List<RowChange>> changes = Undo.decode(undo, tables);
            if (changes.isEmpty()) {
                return Optional.empty();
            }
            events.add(changes.get());
        }
        return Optional.of(events);
    }

    private Outcome restore(List<List<RowChange>> newestFirst) {
        int mark = capture.mark();
        return reverse(newestFirst) ? Outcome.STRAIGHT : repair(newestFirst, mark);
    }

    /** Whether every step changed its row and nothing more, which makes the result exact. */
    private boolean reverse(List<List<RowChange>> newestFirst) {
        int mark = capture.mark();
        int steps = 0;
        boolean exact = true;
        for (List<RowChange> event : newestFirst) {
            for (int i = event.size() - 1; i >= 0; i--) {
                exact &= rows.reverse(event.get(i));
                steps++;
            }
        }
        return exact && capture.mark() - mark == steps;
    }

    private Outcome repair(List<List<RowChange>> newestFirst, int mark) {
        Repair repair = new Repair(rows, capture);
        List<List<RowChange>> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        oldestFirst.forEach(repair::expect);
        return repair.run(mark);
    }
}

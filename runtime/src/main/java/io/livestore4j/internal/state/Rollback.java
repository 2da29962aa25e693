package io.livestore4j.internal.state;

import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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

    private final SqliteConnection writer;
    private final Map<String, Table<?>> tables = new LinkedHashMap<>();
    private final Capture capture;
    private final StateRows rows;

    Rollback(SqliteConnection writer, List<Table<?>> tables, Capture capture) {
        this.writer = writer;
        tables.forEach(table -> this.tables.put(table.name(), table));
        this.capture = capture;
        this.rows = new StateRows(writer, this.tables, capture);
    }

    /**
     * Undoes events within the running transaction; their changes are captured like any others. False if the rows from
     * before cannot be had exactly, and then nothing has changed: make the state anew from the log. After a
     * {@link SqliteFailure} roll the transaction back.
     *
     * @param newestFirst what {@link Undo} made of each event, the last event first
     */
    boolean undo(List<byte[]> newestFirst) {
        Optional<List<List<RowChange>>> events = decode(newestFirst);
        if (events.isEmpty()) {
            return false;
        }
        Savepoint start = Savepoint.set(writer, capture);
        writer.pragma("defer_foreign_keys = ON"); // between two steps a child may be without its parent
        boolean exact = restore(events.get());
        if (exact) {
            start.release();
        } else {
            start.rollBack();
        }
        // This makes SQLite forget the children it still counts. There are none once all rows are what they were.
        writer.pragma("defer_foreign_keys = OFF");
        return exact;
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

    private boolean restore(List<List<RowChange>> newestFirst) {
        int mark = capture.mark();
        return reverse(newestFirst) || repair(newestFirst, mark);
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

    private boolean repair(List<List<RowChange>> newestFirst, int mark) {
        Repair repair = new Repair(writer, rows, capture, List.copyOf(tables.keySet()));
        List<List<RowChange>> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        oldestFirst.forEach(repair::expect);
        return repair.run(mark);
    }
}

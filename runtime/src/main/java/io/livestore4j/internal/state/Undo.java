package io.livestore4j.internal.state;

import io.livestore4j.CommitTooLarge;
import io.livestore4j.internal.state.UndoReader.Unreadable;
import io.livestore4j.table.Column;
import io.livestore4j.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The row changes of one event as bytes, to be kept beside it for as long as it may have to be undone.
 *
 * <pre>
 *   version, then for each change:
 *     4 × number of the table + operation
 *     with the first change of a table: its name, its number of columns, the positions of its key
 *     the values as captured
 * </pre>
 *
 * So that the bytes can be read without the tables of the schema that wrote them.
 */
public final class Undo {

    /** What the values of one change take, in the order captured. */
    private record Entry(
            TableShape shape, int operation, @Nullable Object[] values) {}

    private static final int VERSION = 1;

    /** Below what SQLite takes as one value, and as much as the heap of a small app. */
    private static final int BYTES_MAX = 256 * 1024 * 1024;

    /** What SQLite can be built for; keeps a damaged number from taking the heap. */
    private static final int COLUMNS_MAX = 32_767;

    private static final int OPERATION_BITS = 2;
    private static final int OPERATION_MASK = 3;

    private Undo() {}

    /** Never empty. {@link CommitTooLarge} beyond 256 MiB. */
    public static byte[] encode(List<RowChange> changes) {
        UndoWriter writer = new UndoWriter(BYTES_MAX);
        writer.number(VERSION);
        List<Table<?>> tables = new ArrayList<>();
        for (RowChange change : changes) {
            int table = indexOf(change.table(), tables);
            writer.number((long) table << OPERATION_BITS | change.operation());
            if (table == tables.size()) {
                tables.add(change.table());
                writeShape(writer, change.table());
            }
            writeValues(writer, change.values());
        }
        return writer.toBytes();
    }

    /** By identity, which is cheap: the changes of one writer have the tables of its state. */
    private static int indexOf(Table<?> table, List<Table<?>> tables) {
        int index = tables.size() - 1;
        while (index >= 0 && tables.get(index) != table) {
            index--;
        }
        return index < 0 ? tables.size() : index;
    }

    private static void writeShape(UndoWriter writer, Table<?> table) {
        writer.text(table.name());
        writer.number(table.columns().size());
        List<Column<?>> keys = table.keyColumns();
        writer.number(keys.size());
        for (Column<?> key : keys) {
            writer.number(key.position());
        }
    }

    private static void writeValues(UndoWriter writer, @Nullable Object[] values) {
        for (int i = 1; i < values.length; i++) {
            writer.value(values[i]);
        }
    }

    /** The changes in order; empty if {@code undo} is of another version of us, or of tables unlike {@code tables}. */
    static Optional<List<RowChange>> decode(byte[] undo, Map<String, Table<?>> tables) {
        try {
            List<RowChange> changes = new ArrayList<>();
            for (Entry entry : read(undo)) {
                Table<?> table = tables.get(entry.shape.table());
                if (table == null || !TableShape.of(table).equals(entry.shape)) {
                    return Optional.empty();
                }
                changes.add(new RowChange(table, entry.values));
            }
            return Optional.of(changes);
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /**
     * Every row that the event inserted, changed or deleted, in order; a row whose key it changed under both. None if
     * {@code undo} is of another version of us.
     */
    public static Set<RowKey> rows(byte[] undo) {
        try {
            Set<RowKey> rows = new LinkedHashSet<>();
            for (Entry entry : read(undo)) {
                addKeys(entry, rows);
            }
            return rows;
        } catch (Unreadable e) {
            return Set.of();
        }
    }

    private static void addKeys(Entry entry, Set<RowKey> rows) {
        List<@Nullable Object> values = Arrays.asList(entry.values);
        int newKey = values.size();
        if (entry.operation != RowChange.DELETE) {
            newKey -= entry.shape.keyPositions().size();
        }
        if (entry.operation != RowChange.INSERT) {
            rows.add(entry.shape.keyOf(values.subList(1, newKey)));
        }
        if (entry.operation != RowChange.DELETE) {
            rows.add(entry.shape.key(values.subList(newKey, values.size())));
        }
    }

    private static List<Entry> read(byte[] undo) throws Unreadable {
        UndoReader reader = new UndoReader(undo);
        if (reader.number() != VERSION) {
            throw new Unreadable("another version");
        }
        List<Entry> entries = new ArrayList<>();
        List<TableShape> shapes = new ArrayList<>();
        while (reader.hasMore()) {
            long head = reader.number();
            long table = head >>> OPERATION_BITS;
            if (table == shapes.size()) {
                shapes.add(readShape(reader));
            } else if (table > shapes.size()) {
                throw new Unreadable("no table: " + table);
            }
            entries.add(readEntry(reader, shapes.get((int) table), (int) head & OPERATION_MASK));
        }
        return entries;
    }

    private static TableShape readShape(UndoReader reader) throws Unreadable {
        String table = reader.text();
        long columns = reader.number();
        if (columns < 0 || columns > COLUMNS_MAX) {
            throw new Unreadable("no table has " + columns + " columns");
        }
        int keys = reader.count();
        List<Integer> positions = new ArrayList<>(keys);
        for (int i = 0; i < keys; i++) {
            long position = reader.number();
            if (position < 0 || position >= columns) {
                throw new Unreadable("no column: " + position);
            }
            positions.add((int) position);
        }
        return new TableShape(table, (int) columns, positions);
    }

    private static Entry readEntry(UndoReader reader, TableShape shape, int operation) throws Unreadable {
        if (operation > RowChange.DELETE) {
            throw new Unreadable("no operation: " + operation);
        }
        @Nullable Object[] values = new @Nullable Object[1 + shape.valuesOf(operation)];
        values[0] = (long) operation;
        for (int i = 1; i < values.length; i++) {
            values[i] = reader.value();
        }
        return new Entry(shape, operation, values);
    }
}

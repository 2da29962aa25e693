package io.livestore4j.internal.state;

import io.livestore4j.Rows;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes whole rows of the state by their keys. That a constraint refuses a write is no error here, but a
 * write that changed no row.
 */
final class StateRows {

    private final SqliteConnection writer;
    private final Capture capture;
    private final Map<String, Table<?>> tables;
    private final Map<String, UndoSql> sqlByTable = new HashMap<>();

    StateRows(SqliteConnection writer, Map<String, Table<?>> tables, Capture capture) {
        this.writer = writer;
        this.tables = tables;
        this.capture = capture;
    }

    private UndoSql sql(String table) {
        return sqlByTable.computeIfAbsent(table, name -> UndoSql.of(Objects.requireNonNull(tables.get(name), name)));
    }

    TableShape shape(String table) {
        return sql(table).shape();
    }

    /** Takes one change back, if the row is now as the change left it; whether it changed exactly one row. */
    boolean reverse(RowChange change) {
        UndoSql sql = sql(change.tableName());
        List<@Nullable Object> before = change.before();
        List<@Nullable Object> key = change.key();
        if (before == null) {
            return write(sql.delete(), key == null ? List.of() : key) == 1;
        }
        return key == null ? write(sql.insert(), before) == 1 : write(sql.update(), joined(before, key)) == 1;
    }

    void delete(RowKey key) {
        write(sql(key.table()).delete(), key.values());
    }

    /** Puts a row where its key is, whatever is in the way. */
    void put(RowKey key, List<@Nullable Object> row) {
        UndoSql sql = sql(key.table());
        if (write(sql.updateOrReplace(), joined(row, key.values())) == 0) {
            write(sql.insertOrReplace(), row);
        }
    }

    private int write(String sql, List<@Nullable Object> binds) {
        int mark = capture.mark();
        try {
            return writer.execute(sql, binds);
        } catch (SqliteFailure e) {
            if (e.kind() != SqliteFailure.Kind.CONSTRAINT) {
                throw e;
            }
            capture.truncate(mark);
            return 0;
        }
    }

    private static List<@Nullable Object> joined(List<@Nullable Object> row, List<@Nullable Object> key) {
        List<@Nullable Object> all = new ArrayList<>(row.size() + key.size());
        all.addAll(row);
        all.addAll(key);
        return all;
    }

    /** The row with this key as it is now, each value as a trigger would send it. */
    Optional<List<@Nullable Object>> read(RowKey key) {
        UndoSql sql = sql(key.table());
        return writer.query(
                sql.select(),
                key.values(),
                rows -> rows.next()
                        ? Optional.of(values(rows, sql.shape().columns()))
                        : Optional.<List<@Nullable Object>>empty());
    }

    private static List<@Nullable Object> values(Rows rows, int columns) {
        List<@Nullable Object> values = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            values.add(value(rows, 2 * i + 1, rows.text(2 * i)));
        }
        return Collections.unmodifiableList(values);
    }

    private static @Nullable Object value(Rows rows, int column, String type) {
        return switch (type) {
            case "integer" -> rows.integer(column);
            case "real" -> rows.real(column);
            case "text" -> rows.text(column);
            case "blob" -> rows.blob(column);
            case "null" -> null;
            default -> throw new AssertionError("SQLite has no type " + type);
        };
    }
}

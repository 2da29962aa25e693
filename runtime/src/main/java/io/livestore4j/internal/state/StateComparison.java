package io.livestore4j.internal.state;

import io.livestore4j.Rows;
import io.livestore4j.Verification;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.table.Column;
import io.livestore4j.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the first row in which a synced table of two states differs, with one row of each in hand at a time. Not
 * thread-safe: it uses both connections.
 */
public final class StateComparison {

    private final SqliteConnection expected;
    private final SqliteConnection found;
    private final Table<?> table;
    private final List<String> columns;

    private StateComparison(SqliteConnection expected, SqliteConnection found, Table<?> table) {
        this.expected = expected;
        this.found = found;
        this.table = table;
        this.columns = table.columns().stream().map(Column::name).toList();
    }

    /** The caller sees to it that each connection reads one snapshot. */
    public static Verification of(SqliteConnection expected, SqliteConnection found, List<Table<?>> tables) {
        for (Table<?> table : tables) {
            if (!table.definition().isClientOnly()) {
                Optional<Verification> difference = new StateComparison(expected, found, table).run();
                if (difference.isPresent()) {
                    return difference.get();
                }
            }
        }
        return new Verification.Same();
    }

    private Optional<Verification> run() {
        StringJoiner keys = new StringJoiner(", ");
        table.definition().keyColumns().forEach(column -> keys.add("t." + StateTables.quoted(column)));
        StringJoiner values = new StringJoiner(", ");
        columns.forEach(column -> values.add("t." + StateTables.quoted(column)));
        String sql = "SELECT " + values + " FROM " + StateTables.quoted(table.name()) + " AS t ORDER BY " + keys;
        return expected.query(
                sql,
                List.of(),
                wanted -> found.query(sql, List.of(), actual -> Optional.ofNullable(first(wanted, actual))));
    }

    private @Nullable Verification first(Rows wanted, Rows actual) {
        while (true) {
            List<@Nullable Object> expectedRow = next(wanted);
            List<@Nullable Object> foundRow = next(actual);
            if (expectedRow == null && foundRow == null) {
                return null;
            }
            if (expectedRow == null || foundRow == null || !isSame(expectedRow, foundRow)) {
                return difference(expectedRow, foundRow);
            }
        }
    }

    private @Nullable List<@Nullable Object> next(Rows rows) {
        if (!rows.next()) {
            return null;
        }
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            row.add(rows.value(i));
        }
        return row;
    }

    private static boolean isSame(List<@Nullable Object> one, List<@Nullable Object> other) {
        return Arrays.deepEquals(one.toArray(), other.toArray());
    }

    /** The rows stand at the same place of both states. If their keys differ, the lower one is missing on the other side. */
    private Verification difference(
            @Nullable List<@Nullable Object> expectedRow, @Nullable List<@Nullable Object> foundRow) {
        int order = expectedRow == null ? 1 : foundRow == null ? -1 : compare(key(expectedRow), key(foundRow));
        List<@Nullable Object> wanted = order > 0 ? null : expectedRow;
        List<@Nullable Object> actual = order < 0 ? null : foundRow;
        List<@Nullable Object> any = wanted == null ? Objects.requireNonNull(actual) : wanted;
        Map<String, @Nullable Object> key = named(any);
        key.keySet().retainAll(table.definition().keyColumns());
        return new Verification.Differs(
                table.name(), key, wanted == null ? null : named(wanted), actual == null ? null : named(actual));
    }

    private List<@Nullable Object> key(List<@Nullable Object> row) {
        return TableShape.of(table).keyOf(row).values();
    }

    /** As SQLite orders them: below 0, 0 or above 0. */
    private int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
        String row = "(" + String.join(", ", Collections.nCopies(one.size(), "?")) + ")";
        List<@Nullable Object> binds = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            binds.addAll(one);
            binds.addAll(other);
        }
        String sql = "SELECT (" + row + " > " + row + ") - (" + row + " < " + row + ")";
        return found.query(sql, binds, rows -> rows.next() ? Math.toIntExact(rows.integer(0)) : 0);
    }

    private Map<String, @Nullable Object> named(List<@Nullable Object> row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), row.get(i));
        }
        return values;
    }
}

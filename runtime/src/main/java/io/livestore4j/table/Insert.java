package io.livestore4j.table;

import io.livestore4j.Mutation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds rows to a table. An immutable value, and a mutation as it is: a key that is taken is then an error. Two mutations
 * are equal if their SQL and their binds are.
 */
public final class Insert<R> extends Write {

    private final Table<R> table;
    private final int rows;

    private Insert(Table<R> table, OnConflict conflict, int rows, List<@Nullable Object> binds) {
        super(sql(table.sqlTexts(), table.name(), conflict, rows), binds);
        this.table = table;
        this.rows = rows;
    }

    static <R> Insert<R> of(Table<R> table, List<? extends R> rows) {
        table.writable();
        if (rows.size() == 1) {
            return new Insert<>(table, OnConflict.FAIL, 1, readOnly(table.values(rows.get(0))));
        }
        int binds = Math.multiplyExact(rows.size(), table.columns().size());
        Limits.check(binds, Limits.BINDS_MAX, "values in one insert into " + table, "Split it into several.");
        List<@Nullable Object> values = new ArrayList<>(binds);
        rows.forEach(row -> values.addAll(Arrays.asList(table.values(row))));
        return new Insert<>(table, OnConflict.FAIL, rows.size(), Collections.unmodifiableList(values));
    }

    /**
     * A row with the same key, or with the same value in a unique column, is removed first: no column of it is kept, and
     * rows that reference it follow their {@code onDelete}.
     */
    public Insert<R> orReplace() {
        return new Insert<>(table, OnConflict.REPLACE, rows, binds());
    }

    /** A row whose key, or whose value in a unique column, is taken is not added. */
    public Insert<R> orIgnore() {
        return new Insert<>(table, OnConflict.IGNORE, rows, binds());
    }

    /**
     * Of a row whose key is taken these columns are set to their new values, and the others stay. At least one, and none of
     * the key.
     */
    public Mutation orUpdate(Column<?>... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("orUpdate() names no column. Name those to be set, or use orIgnore().");
        }
        StringJoiner assignments = new StringJoiner(", ");
        for (Column<?> column : columns) {
            Writes.requireColumn(table, column);
            if (table.keyColumns().contains(column)) {
                throw new IllegalArgumentException(
                        column + " is of the key, which is what the rows have in common already.");
            }
            String name = Identifier.quote(column.name());
            assignments.add(name + " = excluded." + name);
        }
        String keys = table.keyColumns().stream()
                .map(column -> Identifier.quote(column.name()))
                .collect(Collectors.joining(", "));
        return new Write(sql() + " ON CONFLICT (" + keys + ") DO UPDATE SET " + assignments, binds());
    }

    private static List<@Nullable Object> readOnly(@Nullable Object[] values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    private static String sql(TableSql texts, String table, OnConflict conflict, int rows) {
        if (rows == 1) {
            return texts.insertRow().get(conflict.ordinal());
        }
        if (rows == 0) {
            // VALUES needs a row. This one inserts none, so that an empty list needs no case of its own.
            String nulls = "NULL, ".repeat(texts.columns().size() - 1) + "NULL";
            return conflict.insert(table, texts.columnList() + " SELECT " + nulls + " WHERE FALSE");
        }
        String more = (", " + texts.parameters()).repeat(rows - 1);
        return conflict.insert(table, texts.columnList() + " VALUES " + texts.parameters() + more);
    }
}

package io.livestore4j.table;

import io.livestore4j.Mutation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A mutation that only lacks its values. Its SQL is written once, so it is the cheapest way to make many of a kind. An
 * immutable value, safe to share.
 */
public final class MutationTemplate {

    private final String tableName;
    private final String sql;
    private final List<Column<?>> columns;
    private final int keysFrom;

    /** @param keysFrom from this value on they find the row, and must be there */
    private MutationTemplate(Table<?> table, String sql, List<Column<?>> columns, int keysFrom) {
        this.tableName = table.name();
        this.sql = sql;
        this.columns = columns;
        this.keysFrom = keysFrom;
    }

    static MutationTemplate inserting(Table<?> table, List<Column<?>> columns) {
        requireColumns("inserting", table, columns);
        String rest = TableSql.columnList(columns) + " VALUES " + TableSql.parameters(columns.size());
        return new MutationTemplate(table, OnConflict.FAIL.insert(table.name(), rest), columns, columns.size());
    }

    static MutationTemplate updating(Table<?> table, List<Column<?>> columns) {
        requireColumns("updating", table, columns);
        StringJoiner assignments = new StringJoiner(", ");
        columns.forEach(column -> assignments.add(Identifier.quote(column.name()) + " = ?"));
        String sql = "UPDATE " + table + " SET " + assignments + " WHERE "
                + table.sqlTexts().keyCondition();
        List<Column<?>> all = new ArrayList<>(columns);
        all.addAll(table.keyColumns());
        return new MutationTemplate(table, sql, all, columns.size());
    }

    static MutationTemplate deleting(Table<?> table) {
        String sql = "DELETE FROM " + table + " WHERE " + table.sqlTexts().keyCondition();
        return new MutationTemplate(table, sql, table.keyColumns(), 0);
    }

    /** The SQL name of the one table that it writes. */
    public String tableName() {
        return tableName;
    }

    /** The SQL, with {@code ?} for each value. */
    public String sql() {
        return sql;
    }

    /**
     * The mutation with these values, not yet encoded, in the order of the columns and then of the key.
     *
     * @throws IllegalArgumentException if there are too many or too few, one does not fit its column or a key is null
     */
    public Mutation with(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(
                    "There are " + values.length + " values for the " + columns.size() + " parameters of " + sql);
        }
        @Nullable Object[] binds = new @Nullable Object[values.length];
        for (int i = 0; i < binds.length; i++) {
            binds[i] = columns.get(i).encodeUnchecked(values[i]);
            if (binds[i] == null && i >= keysFrom) {
                throw new IllegalArgumentException(
                        "Key column " + columns.get(i) + " is null, so no row has this key.");
            }
        }
        return Write.of(sql, binds);
    }

    private static void requireColumns(String method, Table<?> table, List<Column<?>> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(method + "() on " + table + " needs at least one column.");
        }
        Set<Column<?>> seen = new HashSet<>();
        for (Column<?> column : columns) {
            Writes.requireColumn(table, column);
            if (!seen.add(column)) {
                throw new IllegalArgumentException(method + "(…) on " + table + " names column " + column + " twice.");
            }
        }
    }

    @Override
    public String toString() {
        return sql;
    }
}

package io.livestore4j.table;

import io.livestore4j.QueryFailed;
import io.livestore4j.Row;
import io.livestore4j.RowReader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what the compiler could not know before it reads a row. That is every row, not the first alone: what stands
 * in JSON may have another type in each.
 */
record CheckedReader<R extends @Nullable Object>(RowReader<R> reader, List<Expected> expected) implements RowReader<R> {

    /** How much of a text that cannot be read the message quotes, in characters. */
    private static final int QUOTED_MAX = 100;

    CheckedReader {
        expected = List.copyOf(expected);
    }

    /** @param component what the column must be named like; empty if that is known */
    record Expected(int column, StorageClass storage, String component) {

        private void check(Row row) {
            if (!component.isEmpty() && !bare(component).equals(bare(row.name(column)))) {
                throw new QueryFailed("Column \"" + row.name(column) + "\" stands where component " + component
                        + " was expected, in: " + row.sql() + ". Write the columns in the order of the components.");
            }
            Object value = row.value(column);
            if (!storage.accepts(value)) {
                throw new QueryFailed(LocatedValue.message(
                        TextValue.UNNAMED,
                        row,
                        column,
                        "is " + text(value) + ", where " + storage + " was promised",
                        "Change the type of the component, or the column with CAST."));
            }
        }

        private static String bare(String name) {
            return name.replace("_", "").toLowerCase(Locale.ROOT);
        }

        private static String text(@Nullable Object value) {
            if (value == null) {
                return "NULL";
            }
            String text = String.valueOf(value);
            String quoted = text.length() <= QUOTED_MAX ? text : text.substring(0, QUOTED_MAX) + "…";
            return switch (StorageClass.of(value)) {
                case TEXT -> "TEXT '" + quoted + "'";
                case BLOB -> "a BLOB";
                case INTEGER, REAL -> StorageClass.of(value) + " " + quoted;
            };
        }
    }

    @Override
    public R read(Row row) {
        for (Expected column : expected) {
            column.check(row);
        }
        return reader.read(row);
    }
}

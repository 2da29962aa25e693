package io.livestore4j.table;

import io.livestore4j.QueryFailed;
import io.livestore4j.Row;
import io.livestore4j.RowReader;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value of each row by a function of the app's, most often the constructor of a record, and says what was NULL where
 * that takes none, such as an {@code int}: Java's own message names no column.
 */
record FunctionReader<R extends @Nullable Object>(List<Expression<?>> expressions, RowReader<R> reader)
        implements RowReader<R> {

    @Override
    public R read(Row row) {
        try {
            return reader.read(row);
        } catch (NullPointerException refused) {
            String nulls = nulls(row);
            if (nulls.isEmpty()) {
                throw refused;
            }
            throw new QueryFailed(
                    nulls + " is NULL in a row, which what was given to into(…) does not take, in: " + row.sql()
                            + ". Take a type that can be null, such as Integer, or select it with orElse(value).",
                    refused);
        }
    }

    private String nulls(Row row) {
        StringJoiner nulls = new StringJoiner(", ");
        int at = 0;
        for (Expression<?> expression : expressions) {
            if (expression.readOrNull(row, at) == null) {
                nulls.add(Limits.quoted(expression));
            }
            at += expression.width();
        }
        return nulls.toString();
    }
}

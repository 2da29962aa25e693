package io.livestore4j.table;

import io.livestore4j.QueryFailed;
import io.livestore4j.Row;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value stored as text.
 *
 * @param kind what a text must be, with its article, for the message when it is not
 * @param where the column, for the same message; {@link #UNNAMED} if only its number is known
 */
record TextValue<V>(String kind, Function<V, String> encoder, Function<String, ? extends V> decoder, String where)
        implements LocatedValue<V> {

    static final String UNNAMED = "";

    /** How much of a text that cannot be read the message quotes, in characters. */
    private static final int QUOTED_MAX = 100;

    @Override
    public @Nullable Object encode(@Nullable V value) {
        return value == null ? null : SqlValues.TEXT.encode(encoder.apply(value));
    }

    @Override
    public V read(Row row, int column) {
        return decode(row.text(column), row, column);
    }

    @Override
    public @Nullable V readOrNull(Row row, int column) {
        String text = row.textOrNull(column);
        return text == null ? null : decode(text, row, column);
    }

    @Override
    public SqlValue<V> at(String column) {
        return new TextValue<>(kind, encoder, decoder, column);
    }

    private V decode(String text, Row row, int column) {
        try {
            return decoder.apply(text);
        } catch (RuntimeException unreadable) {
            throw new QueryFailed(message(text, row, column), unreadable);
        }
    }

    private String message(String text, Row row, int column) {
        String quoted = text.length() <= QUOTED_MAX ? text : text.substring(0, QUOTED_MAX) + "…";
        return LocatedValue.message(
                where,
                row,
                column,
                "holds '" + quoted + "', which is not " + kind,
                "Let the type accept it again, or change the rows that hold it.");
    }
}

package io.livestore4j.table;

import io.livestore4j.QueryFailed;
import io.livestore4j.Row;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of a user's type, stored as another one.
 *
 * @param name of the user's codec
 * @param where as in {@link TextValue}
 */
record ConvertedValue<V, S>(
        Function<V, S> encoder, Function<S, V> decoder, SqlValue<S> stored, String name, String where)
        implements LocatedValue<V> {

    @Override
    public @Nullable Object encode(@Nullable V value) {
        return value == null ? null : stored.encode(converted(value));
    }

    private S converted(V value) {
        S converted;
        try {
            converted = encoder.apply(value);
        } catch (RuntimeException refused) {
            throw new IllegalArgumentException(name + " cannot encode a value: " + refused, refused);
        }
        if (converted == null) {
            throw new IllegalArgumentException(name + " encoded a value as null. Mark the component @Nullable and"
                    + " give null itself, or encode it as something.");
        }
        return converted;
    }

    @Override
    public V read(Row row, int column) {
        return decoded(stored.read(row, column), row, column);
    }

    @Override
    public @Nullable V readOrNull(Row row, int column) {
        S value = stored.readOrNull(row, column);
        return value == null ? null : decoded(value, row, column);
    }

    private V decoded(S value, Row row, int column) {
        V decoded;
        try {
            decoded = decoder.apply(value);
        } catch (RuntimeException refused) {
            throw new QueryFailed(
                    LocatedValue.message(
                            where,
                            row,
                            column,
                            "holds what " + name + " cannot decode: " + refused,
                            "Let it take what it once wrote, or change the rows that hold it."),
                    refused);
        }
        if (decoded == null) {
            throw new QueryFailed(LocatedValue.message(
                    where, row, column, "holds what " + name + " decoded as null", "Let it return a value, or throw."));
        }
        return decoded;
    }

    @Override
    public SqlValue<V> at(String column) {
        return new ConvertedValue<>(encoder, decoder, LocatedValue.at(column, stored), name, column);
    }
}

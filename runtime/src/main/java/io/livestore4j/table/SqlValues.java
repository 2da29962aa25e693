package io.livestore4j.table;

import io.livestore4j.Row;
import io.livestore4j.UtcMillis;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How each supported Java type is stored in SQLite. All are stateless and thread-safe. */
public final class SqlValues {

    /** TEXT. A lone surrogate is refused, for SQLite would store a question mark. */
    public static final SqlValue<String> TEXT = new ScalarValues.Text();

    /** INTEGER, 0 or 1. Reads any other number as true, as SQL does. */
    public static final SqlValue<Boolean> BOOLEAN = new ScalarValues.Bool();

    /** INTEGER. Reading refuses what does not fit into 32 bits. */
    public static final SqlValue<Integer> INT = new ScalarValues.Int();

    /** INTEGER. */
    public static final SqlValue<Long> LONG = new ScalarValues.BigInt();

    /** REAL. NaN is refused, for SQLite would store NULL; −0.0 becomes 0.0, as SQLite does to it. */
    public static final SqlValue<Double> DOUBLE = new ScalarValues.Real();

    /** TEXT as in {@link UtcMillis}: what is finer than a millisecond is dropped. */
    public static final SqlValue<Instant> INSTANT =
            new TextValue<>("an instant", UtcMillis::format, UtcMillis::parse, TextValue.UNNAMED);

    private SqlValues() {}

    /** TEXT, the constant's name. {@code valueOf} is that of the enum, such as {@code Priority::valueOf}. */
    public static <V extends Enum<?>> SqlValue<V> enumOf(Function<String, V> valueOf) {
        return enumOf(valueOf, TextValue.UNNAMED);
    }

    static <V extends Enum<?>> SqlValue<V> enumOf(Function<String, V> valueOf, String where) {
        return new TextValue<>("a constant of its enum", Enum::name, valueOf, where);
    }

    /** TEXT, as {@code form} writes it. */
    public static <V> SqlValue<V> json(TextForm<V> form) {
        return json(form, TextValue.UNNAMED);
    }

    static <V> SqlValue<V> json(TextForm<V> form, String where) {
        return new TextValue<>("a JSON value of its type", form::encode, form::decode, where);
    }

    /** The same, and null for NULL. */
    public static <V> SqlValue<@Nullable V> nullable(SqlValue<V> value) {
        return new NullableValue<>(value);
    }

    private record NullableValue<V>(SqlValue<V> value) implements SqlValue<@Nullable V> {

        @Override
        public @Nullable Object encode(@Nullable V present) {
            return value.encode(present);
        }

        @Override
        public @Nullable V read(Row row, int column) {
            return value.readOrNull(row, column);
        }
    }
}

package io.livestore4j.table;

import io.livestore4j.QueryFailed;
import io.livestore4j.Row;
import io.livestore4j.UtcMillis;
import io.livestore4j.ValueText;
import io.livestore4j.event.Codec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How each supported Java type is stored in SQLite. All are stateless and thread-safe. */
public final class SqlValues {

    /** TEXT. A lone surrogate is refused, for SQLite would store a question mark. */
    public static final SqlValue<String> TEXT = new ScalarValues.Text();

    /** INTEGER, 0 or 1. Reads any other number as true, as SQL does. */
    public static final SqlValue<Boolean> BOOLEAN = new ScalarValues.Bool();

    /** INTEGER. Reading refuses what does not fit into 8 bits. */
    public static final SqlValue<Byte> BYTE =
            new NarrowValue<>("a byte", Byte.MIN_VALUE, Byte.MAX_VALUE, Byte::intValue, number -> (byte) number);

    /** INTEGER. Reading refuses what does not fit into 16 bits. */
    public static final SqlValue<Short> SHORT =
            new NarrowValue<>("a short", Short.MIN_VALUE, Short.MAX_VALUE, Short::intValue, number -> (short) number);

    /** INTEGER. Reading refuses what does not fit into 32 bits. */
    public static final SqlValue<Integer> INT = new ScalarValues.Int();

    /** INTEGER. */
    public static final SqlValue<Long> LONG = new ScalarValues.BigInt();

    /** REAL. NaN is refused, for SQLite would store NULL; −0.0 becomes 0.0, as SQLite does to it. */
    public static final SqlValue<Double> DOUBLE = new ScalarValues.Real();

    /** REAL, as the double of the same value; else like {@link #DOUBLE}. Reading takes the nearest float. */
    public static final SqlValue<Float> FLOAT = new ScalarValues.Single();

    /** TEXT of one character. Half of a surrogate pair is refused. */
    public static final SqlValue<Character> CHAR = text(ValueText.CHAR);

    /** BLOB. The bytes are copied, so that nobody can change them in a query or a mutation. */
    public static final SqlValue<byte[]> BLOB = new ScalarValues.Blob();

    /** TEXT as in {@link ValueText#BIG_DECIMAL}: 1.0 and 1.00 are two values, and they do not sort like numbers. */
    public static final SqlValue<BigDecimal> BIG_DECIMAL = text(ValueText.BIG_DECIMAL);

    /** TEXT of decimal digits, which does not sort like numbers. */
    public static final SqlValue<BigInteger> BIG_INTEGER = text(ValueText.BIG_INTEGER);

    /** TEXT of 36 characters in lower case, which sorts as the bytes do, not as {@code compareTo}. */
    public static final SqlValue<UUID> UUID = text(ValueText.UUID);

    /** TEXT. URIs are compared as their texts. */
    public static final SqlValue<URI> URI = text(ValueText.URI);

    /** TEXT as in {@link ValueText#LOCAL_DATE}. */
    public static final SqlValue<LocalDate> LOCAL_DATE = text(ValueText.LOCAL_DATE);

    /** TEXT as in {@link ValueText#LOCAL_TIME}. */
    public static final SqlValue<LocalTime> LOCAL_TIME = text(ValueText.LOCAL_TIME);

    /** TEXT as in {@link ValueText#LOCAL_DATE_TIME}. */
    public static final SqlValue<LocalDateTime> LOCAL_DATE_TIME = text(ValueText.LOCAL_DATE_TIME);

    /** TEXT as in {@link ValueText#OFFSET_DATE_TIME}. */
    public static final SqlValue<OffsetDateTime> OFFSET_DATE_TIME = text(ValueText.OFFSET_DATE_TIME);

    /** TEXT as in {@link ValueText#DURATION}. */
    public static final SqlValue<Duration> DURATION = text(ValueText.DURATION);

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

    /**
     * As {@code codec} encodes it. What the codec throws, or null, becomes an {@link IllegalArgumentException} when a value
     * is encoded and {@link QueryFailed} when it is read.
     */
    public static <V, S> SqlValue<V> converted(Codec<V, S> codec, SqlValue<S> stored) {
        return new ConvertedValue<>(
                codec::encode, codec::decode, stored, codec.getClass().getName(), TextValue.UNNAMED);
    }

    private static <V> SqlValue<V> text(ValueText<V> form) {
        return new TextValue<>(form.kind(), form::format, form::parse, TextValue.UNNAMED);
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

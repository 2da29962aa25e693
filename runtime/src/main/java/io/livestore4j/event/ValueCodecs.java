package io.livestore4j.event;

import io.livestore4j.ValueText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The codecs of the types that events and JSON columns are made of. All are stateless and thread-safe. */
public final class ValueCodecs {

    public static final ValueCodec<String> TEXT = SimpleCodec.of(JsonWriter::text, JsonReader::text);

    public static final ValueCodec<Boolean> BOOLEAN = SimpleCodec.of(JsonWriter::bool, JsonReader::bool);

    public static final ValueCodec<Byte> BYTE = SimpleCodec.of((out, value) -> out.integer(value), in ->
            (byte) SimpleCodec.whole(in, "an 8-bit", Byte.MIN_VALUE, Byte.MAX_VALUE));

    public static final ValueCodec<Short> SHORT = SimpleCodec.of((out, value) -> out.integer(value), in ->
            (short) SimpleCodec.whole(in, "a 16-bit", Short.MIN_VALUE, Short.MAX_VALUE));

    public static final ValueCodec<Integer> INT = SimpleCodec.of((out, value) -> out.integer(value), in ->
            (int) SimpleCodec.whole(in, "a 32-bit", Integer.MIN_VALUE, Integer.MAX_VALUE));

    /** A JSON number, and so within ±(2^53−1) when it is written. */
    public static final ValueCodec<Long> LONG = SimpleCodec.of(JsonWriter::integer, JsonReader::integer);

    /** All 64 bits, as a string of decimal digits without a plus or leading zeros. */
    public static final ValueCodec<Long> LONG_TEXT = SimpleCodec.of(
            (out, value) -> out.text(value.toString()), in -> SimpleCodec.parse(in, SimpleCodec::longOf, "a long"));

    /** The number with the fewest digits that is read as the same float. */
    public static final ValueCodec<Float> FLOAT = SimpleCodec.of(JsonWriter::single, JsonReader::single);

    public static final ValueCodec<Double> DOUBLE = SimpleCodec.of(JsonWriter::real, JsonReader::real);

    /** A string of one character. */
    public static final ValueCodec<Character> CHAR = SimpleCodec.text(ValueText.CHAR);

    /** A string in Base64 of RFC 4648, with its padding. */
    public static final ValueCodec<byte[]> BLOB = SimpleCodec.of(
            (out, value) -> out.text(SimpleCodec.base64(value)),
            in -> SimpleCodec.parse(in, SimpleCodec::bytesOf, "Base64 with its padding"));

    /** A string as in {@link ValueText#BIG_DECIMAL}. */
    public static final ValueCodec<BigDecimal> BIG_DECIMAL = SimpleCodec.text(ValueText.BIG_DECIMAL);

    /** A string as in {@link ValueText#BIG_INTEGER}. */
    public static final ValueCodec<BigInteger> BIG_INTEGER = SimpleCodec.text(ValueText.BIG_INTEGER);

    /** A string of 36 characters, in lower case when it is written. */
    public static final ValueCodec<UUID> UUID = SimpleCodec.text(ValueText.UUID);

    /** A string. */
    public static final ValueCodec<URI> URI = SimpleCodec.text(ValueText.URI);

    /** ISO-8601 in UTC with exactly three digits of milliseconds, as JavaScript's {@code toISOString} writes it. */
    public static final ValueCodec<Instant> INSTANT = new InstantCodec();

    /** A string as in {@link ValueText#LOCAL_DATE}. */
    public static final ValueCodec<LocalDate> LOCAL_DATE = SimpleCodec.text(ValueText.LOCAL_DATE);

    /** A string as in {@link ValueText#LOCAL_TIME}. */
    public static final ValueCodec<LocalTime> LOCAL_TIME = SimpleCodec.text(ValueText.LOCAL_TIME);

    /** A string as in {@link ValueText#LOCAL_DATE_TIME}. */
    public static final ValueCodec<LocalDateTime> LOCAL_DATE_TIME = SimpleCodec.text(ValueText.LOCAL_DATE_TIME);

    /** A string as in {@link ValueText#OFFSET_DATE_TIME}. */
    public static final ValueCodec<OffsetDateTime> OFFSET_DATE_TIME = SimpleCodec.text(ValueText.OFFSET_DATE_TIME);

    /** A string as in {@link ValueText#DURATION}. */
    public static final ValueCodec<Duration> DURATION = SimpleCodec.text(ValueText.DURATION);

    private ValueCodecs() {}

    /** An enum by its constant's name. */
    public static <V extends Enum<?>> ValueCodec<V> enumOf(Function<String, V> valueOf) {
        return SimpleCodec.of((out, value) -> out.text(value.name()), in -> SimpleCodec.constant(in.text(), valueOf));
    }

    /** A list of any length whose elements are not null; read as an unmodifiable list. */
    public static <V> ValueCodec<List<V>> list(ValueCodec<V> element) {
        return new ListCodec<>(element);
    }

    /** A set whose elements are not null, as an array in the order of their JSON texts; read as an unmodifiable set. */
    public static <V> ValueCodec<Set<V>> set(ValueCodec<V> element) {
        return new SetCodec<>(element);
    }

    /** A map without nulls, as an object in the order of its keys; read as an unmodifiable map in the order found. */
    public static <V> ValueCodec<Map<String, V>> map(ValueCodec<V> value) {
        return new MapCodec<>(key -> key, key -> key, value);
    }

    /** The same with an enum's constants as keys, by their names. */
    public static <K extends Enum<?>, V> ValueCodec<Map<K, V>> enumMap(
            Function<String, K> valueOf, ValueCodec<V> value) {
        return new MapCodec<>(Enum::name, name -> SimpleCodec.constant(name, valueOf), value);
    }

    /**
     * A value as {@code codec} encodes it. What the codec throws, or null, becomes a {@link JsonMismatch}. It always says
     * {@link JsonWriter#rounded}: only reading it back tells whether {@code codec} keeps all of a value.
     */
    public static <V, S> ValueCodec<V> converted(Codec<V, S> codec, ValueCodec<S> stored) {
        return new ConvertedCodec<>(codec, stored);
    }
}

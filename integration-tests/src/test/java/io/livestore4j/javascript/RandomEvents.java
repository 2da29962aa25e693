package io.livestore4j.javascript;

import exchange.Color;
import exchange.ExchangeEvent;
import exchange.ExchangeEvent.GapsSent;
import exchange.ExchangeEvent.GlanceSent;
import exchange.ExchangeEvent.NestedSent;
import exchange.ExchangeEvent.ScalarsSent;
import exchange.ExchangeEvent.TimesSent;
import exchange.Label;
import exchange.Money;
import exchange.Shape;
import exchange.Shape.Box;
import exchange.Shape.Circle;
import exchange.Step;
import exchange.Step.Paid;
import exchange.Step.Returned;
import exchange.Step.Waiting;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events at random, rich in values at the edges. Not thread-safe. */
final class RandomEvents {

    private static final long SAFE_INTEGER_MAX = (1L << 53) - 1;
    private static final long YEAR_9999_END_MILLIS = 253_402_300_799_999L;
    private static final long YEAR_0000_START_MILLIS = -62_167_219_200_000L;

    private static final List<String> TEXTS = List.of(
            "",
            "nul \u0000",
            "quote \" ' \\ /",
            "emoji \ud83d\ude00",
            "lines \n\r\t\u2028\u2029",
            "\ufeffBOM",
            "\uffff",
            "constructor",
            "10",
            "9");

    private static final List<Double> REALS = List.of(
            0.0,
            -0.0,
            1e21,
            1e-7,
            123_456_789_012_345_680_000.0,
            0x1p53,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            1e16,
            100.0);

    private static final List<BigDecimal> DECIMALS = Stream.of(
                    "0", "0E-7", "-0.00", "1.00", "1E+3", "1E-30", "1.5E+30", "-12345678901234567890.123", "9E+9999")
            .map(BigDecimal::new)
            .toList();

    private static final List<URI> URIS = Stream.of(
                    "https://example.org", "urn:isbn:0451450523", "a/b?c#d", "", "%7Bx%7D")
            .map(URI::create)
            .toList();

    private final Random random;

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    /** One event of each type. */
    List<ExchangeEvent> one() {
        return List.of(scalars(), times(), gaps(), nested(), new GlanceSent(text(), integer()));
    }

    private ScalarsSent scalars() {
        return new ScalarsSent(
                text(),
                random.nextBoolean(),
                (byte) integer(),
                (short) integer(),
                integer(),
                among(List.of(SAFE_INTEGER_MAX, -SAFE_INTEGER_MAX, 0L), () -> random.nextLong() >> 11),
                exact(),
                among(List.of(Float.MIN_VALUE, Float.MAX_VALUE, -0.0f, 0.1f, 16_777_216f), this::single),
                real(),
                among(List.of('\u0000', '\u2028', '"', '\\'), () -> (char) random.nextInt(Character.MIN_SURROGATE)),
                bytes(),
                among(DECIMALS, () -> new BigDecimal(new BigInteger(200, random), random.nextInt(-40, 40)).negate()),
                new BigInteger(random.nextInt(500), random).negate(),
                new UUID(random.nextLong(), random.nextLong()),
                among(URIS, () -> URI.create("https://example.org/" + random.nextInt())),
                color());
    }

    private TimesSent times() {
        OffsetDateTime time = instant().atOffset(ZoneOffset.UTC);
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(among(List.of(0, 64_800, -64_800), () -> random.nextInt(60_000)));
        return new TimesSent(
                instant(),
                among(List.of(LocalDate.EPOCH, LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31)), time::toLocalDate),
                among(List.of(LocalTime.MIDNIGHT, LocalTime.MAX, LocalTime.of(8, 30)), time::toLocalTime),
                among(List.of(LocalDateTime.of(2026, 1, 31, 12, 0)), time::toLocalDateTime),
                time.withOffsetSameLocal(offset),
                among(List.of(Duration.ZERO, Duration.ofSeconds(Long.MIN_VALUE)), () -> Duration.ofNanos(exact())));
    }

    private GapsSent gaps() {
        return new GapsSent(
                orNull(this::text),
                orNull(this::integer),
                orNull(this::exact),
                orNull(this::money),
                orNull(() -> some(this::text)),
                Optional.ofNullable(orNull(this::text)),
                Optional.ofNullable(orNull(this::instant)),
                Optional.ofNullable(orNull(this::color)),
                integer(),
                random.nextBoolean(),
                color(),
                some(this::text),
                instant(),
                orNull(this::text));
    }

    private NestedSent nested() {
        return new NestedSent(
                money(),
                shape(),
                step(),
                some(this::money),
                some(() -> some(this::integer)),
                some(this::shape),
                new HashSet<>(some(this::text)),
                new HashSet<>(some(this::integer)),
                map(this::text, this::money),
                map(this::color, random::nextBoolean),
                new Label(text(), random.nextInt(Integer.MAX_VALUE)));
    }

    private Money money() {
        return new Money(exact(), text(), orNull(this::text));
    }

    private Shape shape() {
        return random.nextBoolean() ? new Circle(real()) : new Box(real(), real());
    }

    private Step step() {
        return switch (random.nextInt(3)) {
            case 0 -> new Paid(money(), shape());
            case 1 -> new Returned(orNull(this::text));
            default -> new Waiting();
        };
    }

    private String text() {
        return among(
                TEXTS,
                () -> random.ints(random.nextInt(8), 0, Character.MAX_CODE_POINT + 1)
                        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    private int integer() {
        return among(List.of(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE), random::nextInt);
    }

    private long exact() {
        return among(List.of(Long.MIN_VALUE, Long.MAX_VALUE, SAFE_INTEGER_MAX + 2, 0L), random::nextLong);
    }

    /** Any bits, but for what is no number. */
    private double real() {
        return among(REALS, () -> {
            double real = Double.longBitsToDouble(random.nextLong());
            return Double.isFinite(real) ? real : 0.5;
        });
    }

    private float single() {
        float single = Float.intBitsToFloat(random.nextInt());
        return Float.isFinite(single) ? single : 0.5f;
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(9)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** With nanoseconds at times, which JSON drops. */
    private Instant instant() {
        long millis = among(
                List.of(0L, -1L, YEAR_0000_START_MILLIS, YEAR_9999_END_MILLIS),
                () -> random.nextLong(YEAR_0000_START_MILLIS, YEAR_9999_END_MILLIS));
        return Instant.ofEpochMilli(millis).plusNanos(random.nextBoolean() ? 0 : random.nextInt(1_000_000));
    }

    private Color color() {
        return Color.values()[random.nextInt(Color.values().length)];
    }

    private <V> @Nullable V orNull(Supplier<V> value) {
        return random.nextBoolean() ? null : value.get();
    }

    private <V> V among(List<V> edges, Supplier<V> otherwise) {
        return random.nextInt(3) == 0 ? edges.get(random.nextInt(edges.size())) : otherwise.get();
    }

    private <V> List<V> some(Supplier<V> element) {
        return Stream.generate(element).limit(random.nextInt(4)).toList();
    }

    private <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
        Map<K, V> map = new HashMap<>();
        some(key).forEach(one -> map.put(one, value.get()));
        return map;
    }
}

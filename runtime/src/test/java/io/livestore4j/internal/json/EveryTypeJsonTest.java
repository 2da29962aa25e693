package io.livestore4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of each type: its text, what else is read as it, what is refused. */
class EveryTypeJsonTest {

    private static <V> Arguments form(ValueCodec<V> codec, V value, String json) {
        return arguments(codec, value, json);
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                form(ValueCodecs.BYTE, Byte.MIN_VALUE, "-128"),
                form(ValueCodecs.BYTE, Byte.MAX_VALUE, "127"),
                form(ValueCodecs.SHORT, Short.MIN_VALUE, "-32768"),
                form(ValueCodecs.SHORT, Short.MAX_VALUE, "32767"),
                form(ValueCodecs.LONG_TEXT, Long.MIN_VALUE, "\"-9223372036854775808\""),
                form(ValueCodecs.LONG_TEXT, Long.MAX_VALUE, "\"9223372036854775807\""),
                form(ValueCodecs.LONG_TEXT, 9_007_199_254_740_993L, "\"9007199254740993\""),
                form(ValueCodecs.LONG_TEXT, 0L, "\"0\""),
                form(ValueCodecs.FLOAT, 0.1f, "0.1"),
                form(ValueCodecs.FLOAT, Float.MIN_VALUE, "1.4E-45"),
                form(ValueCodecs.FLOAT, Float.MAX_VALUE, "3.4028235E38"),
                form(ValueCodecs.FLOAT, -Float.MAX_VALUE, "-3.4028235E38"),
                form(ValueCodecs.FLOAT, 3.3554432E7f, "3.3554432E7"),
                form(ValueCodecs.FLOAT, 1.17549435E-38f, "1.1754944E-38"),
                form(ValueCodecs.DOUBLE, 2e23, "2.0E23"),
                form(ValueCodecs.DOUBLE, Double.MIN_VALUE, "4.9E-324"),
                form(ValueCodecs.DOUBLE, Double.MAX_VALUE, "1.7976931348623157E308"),
                form(ValueCodecs.CHAR, '\0', "\"\\u0000\""),
                form(ValueCodecs.CHAR, 'ß', "\"ß\""),
                form(ValueCodecs.CHAR, '\uffff', "\"\uffff\""),
                form(ValueCodecs.BLOB, new byte[0], "\"\""),
                form(ValueCodecs.BLOB, new byte[] {0}, "\"AA==\""),
                form(ValueCodecs.BLOB, new byte[] {-1, -2, -3}, "\"//79\""),
                form(ValueCodecs.BIG_DECIMAL, new BigDecimal("1.0"), "\"1.0\""),
                form(ValueCodecs.BIG_DECIMAL, new BigDecimal("1.00"), "\"1.00\""),
                form(ValueCodecs.BIG_DECIMAL, new BigDecimal("-1E+3"), "\"-1E+3\""),
                form(ValueCodecs.BIG_DECIMAL, new BigDecimal("0E-10"), "\"0E-10\""),
                form(ValueCodecs.BIG_INTEGER, BigInteger.TWO.pow(64).negate(), "\"-18446744073709551616\""),
                form(
                        ValueCodecs.UUID,
                        UUID.fromString("ABCDEF01-0000-0000-0000-000000000001"),
                        "\"abcdef01-0000-0000-0000-000000000001\""),
                form(ValueCodecs.UUID, new UUID(-1, -1), "\"ffffffff-ffff-ffff-ffff-ffffffffffff\""),
                form(ValueCodecs.URI, URI.create("http://A.b/c?d=%C3%a9#é"), "\"http://A.b/c?d=%C3%a9#é\""),
                form(ValueCodecs.URI, URI.create(""), "\"\""),
                form(ValueCodecs.LOCAL_DATE, LocalDate.of(0, 1, 1), "\"0000-01-01\""),
                form(ValueCodecs.LOCAL_DATE, LocalDate.of(9999, 12, 31), "\"9999-12-31\""),
                form(ValueCodecs.LOCAL_TIME, LocalTime.MIN, "\"00:00:00\""),
                form(ValueCodecs.LOCAL_TIME, LocalTime.MAX, "\"23:59:59.999999999\""),
                form(ValueCodecs.LOCAL_TIME, LocalTime.of(10, 15, 0, 100_000_000), "\"10:15:00.1\""),
                form(ValueCodecs.LOCAL_DATE_TIME, LocalDateTime.of(2026, 1, 1, 10, 0), "\"2026-01-01T10:00:00\""),
                form(
                        ValueCodecs.LOCAL_DATE_TIME,
                        LocalDateTime.of(LocalDate.of(9999, 12, 31), LocalTime.MAX),
                        "\"9999-12-31T23:59:59.999999999\""),
                form(
                        ValueCodecs.OFFSET_DATE_TIME,
                        OffsetDateTime.of(2026, 1, 1, 10, 0, 0, 0, ZoneOffset.UTC),
                        "\"2026-01-01T10:00:00Z\""),
                form(
                        ValueCodecs.OFFSET_DATE_TIME,
                        OffsetDateTime.of(2026, 1, 1, 10, 0, 0, 1, ZoneOffset.ofHoursMinutesSeconds(-1, -2, -3)),
                        "\"2026-01-01T10:00:00.000000001-01:02:03\""),
                form(ValueCodecs.OFFSET_DATE_TIME, OffsetDateTime.MIN, "\"-999999999-01-01T00:00:00+18:00\""),
                form(ValueCodecs.OFFSET_DATE_TIME, OffsetDateTime.MAX, "\"+999999999-12-31T23:59:59.999999999-18:00\""),
                form(ValueCodecs.DURATION, Duration.ZERO, "\"PT0S\""),
                form(ValueCodecs.DURATION, Duration.ofSeconds(-1, 1), "\"PT-0.999999999S\""),
                form(
                        ValueCodecs.DURATION,
                        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                        "\"PT2562047788015215H30M7.999999999S\""),
                form(ValueCodecs.DURATION, Duration.ofSeconds(Long.MIN_VALUE), "\"PT-2562047788015215H-30M-8S\""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    <V> void aValueHasOneTextAndComesBackFromIt(ValueCodec<V> codec, V value, String json) {
        Json.Encoded encoded = Json.encode(codec, value);
        assertThat(encoded.text()).isEqualTo(json);
        assertThat(encoded.rounded()).isFalse();
        assertThat(Json.decode(codec, json)).isEqualTo(value);
    }

    static Stream<Arguments> otherTexts() {
        return Stream.of(
                form(ValueCodecs.BYTE, (byte) 5, "5.0"),
                form(ValueCodecs.SHORT, (short) 1000, "1e3"),
                form(ValueCodecs.INT, 1000, "1.0E3"),
                form(ValueCodecs.FLOAT, 2f, "2"),
                form(ValueCodecs.FLOAT, 0.1f, "0.10000000149011612"),
                form(ValueCodecs.FLOAT, 0f, "1e-50"),
                form(ValueCodecs.FLOAT, Float.MAX_VALUE, "3.4028235e+38"),
                form(ValueCodecs.CHAR, 'a', "\"\\u0061\""),
                form(ValueCodecs.BIG_DECIMAL, new BigDecimal("1.50"), "\"+01.50\""),
                form(ValueCodecs.BIG_DECIMAL, new BigDecimal("1E-7"), "\"1e-7\""),
                form(ValueCodecs.UUID, new UUID(0xA, 0xB), "\"00000000-0000-000A-0000-00000000000B\""),
                form(ValueCodecs.LOCAL_TIME, LocalTime.of(10, 15), "\"10:15\""),
                form(ValueCodecs.LOCAL_TIME, LocalTime.of(10, 15, 0, 100_000_000), "\"10:15:00.100\""),
                form(ValueCodecs.LOCAL_DATE_TIME, LocalDateTime.of(2026, 1, 1, 10, 0), "\"2026-01-01T10:00\""),
                form(
                        ValueCodecs.OFFSET_DATE_TIME,
                        OffsetDateTime.of(2026, 1, 1, 10, 0, 0, 0, ZoneOffset.UTC),
                        "\"2026-01-01T10:00+00:00\""),
                form(ValueCodecs.DURATION, Duration.ofMinutes(90), "\"PT90M\""),
                form(ValueCodecs.DURATION, Duration.ofDays(1), "\"P1D\""));
    }

    @ParameterizedTest
    @MethodSource("otherTexts")
    <V> void whatAnotherClientMayWriteIsRead(ValueCodec<V> codec, V value, String json) {
        assertThat(Json.decode(codec, json)).isEqualTo(value);
        assertThat(Json.encode(codec, value).text()).isNotEqualTo(json);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                        List.of(ValueCodecs.BYTE, "128", "-129", "1.5", "\"1\"", "null"),
                        List.of(ValueCodecs.SHORT, "32768", "-32769", "1e5"),
                        List.of(ValueCodecs.INT, "9223372036854775808", "1e400"),
                        List.of(
                                ValueCodecs.LONG_TEXT,
                                "1",
                                "\"+5\"",
                                "\"05\"",
                                "\" 5\"",
                                "\"5 \"",
                                "\"-0\"",
                                "\"\"",
                                "\"١\"",
                                "\"9223372036854775808\"",
                                "\"1e3\""),
                        List.of(ValueCodecs.FLOAT, "1e39", "3.4028236e38", "\"1\"", "null"),
                        List.of(ValueCodecs.CHAR, "\"\"", "\"ab\"", "\"😀\"", "\"\\ud83d\"", "1"),
                        List.of(
                                ValueCodecs.BLOB,
                                "\"YQ\"",
                                "\"YR==\"",
                                "\"YQ==\\n\"",
                                "\"YQ== \"",
                                "\"_-8=\"",
                                "\"=\"",
                                "\"é\""),
                        List.of(ValueCodecs.BIG_DECIMAL, "\"\"", "1.5", "\"1,5\"", "\"NaN\"", "\"١\"", "\" 1\""),
                        List.of(
                                ValueCodecs.BIG_INTEGER,
                                "\"+5\"",
                                "\"05\"",
                                "\"-0\"",
                                "\"1.0\"",
                                "\"1e3\"",
                                "\"١\"",
                                "5"),
                        List.of(
                                ValueCodecs.UUID,
                                "\"1-1-1-1-1\"",
                                "\"\"",
                                "\"{00000000-0000-0000-0000-000000000000}\"",
                                "\"00000000000000000000000000000000\"",
                                "\"000000000-000-0000-0000-000000000000\""),
                        List.of(ValueCodecs.URI, "\"a b\"", "\"%\"", "\":\""),
                        List.of(
                                ValueCodecs.LOCAL_DATE,
                                "\"2026-1-1\"",
                                "\"2026-02-30\"",
                                "\"+10000-01-01\"",
                                "\"-0001-01-01\"",
                                "\"2026-01-01T00:00\""),
                        List.of(ValueCodecs.LOCAL_TIME, "\"24:00\"", "\"10\"", "\"10:15:00.1234567890\"", "\"10:15Z\""),
                        List.of(ValueCodecs.LOCAL_DATE_TIME, "\"2026-01-01\"", "\"+10000-01-01T00:00\""),
                        List.of(ValueCodecs.OFFSET_DATE_TIME, "\"2026-01-01T10:00\"", "\"2026-01-01T10:00+19:00\""),
                        List.of(ValueCodecs.DURATION, "\"1h\"", "\"P1M\"", "\"PT9223372036854775808S\"", "1"))
                .flatMap(row -> row.stream().skip(1).map(json -> arguments(row.get(0), json)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatMeansNoValueIsRefused(ValueCodec<?> codec, String json) {
        assertThatThrownBy(() -> Json.decode(codec, json))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("expected ");
    }

    static Stream<Arguments> unwritable() {
        return Stream.of(
                arguments(ValueCodecs.FLOAT, Float.NaN),
                arguments(ValueCodecs.FLOAT, Float.NEGATIVE_INFINITY),
                arguments(ValueCodecs.CHAR, '\ud83d'),
                arguments(ValueCodecs.CHAR, '\ude00'),
                arguments(ValueCodecs.LONG, 9_007_199_254_740_993L),
                arguments(ValueCodecs.BIG_DECIMAL, new BigDecimal(BigInteger.ONE, 10_001)),
                arguments(ValueCodecs.BIG_DECIMAL, new BigDecimal(BigInteger.ONE, -10_001)),
                arguments(ValueCodecs.BIG_DECIMAL, new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)),
                arguments(ValueCodecs.BIG_INTEGER, BigInteger.TWO.pow(32_768)),
                arguments(ValueCodecs.URI, URI.create("x:/a/").relativize(URI.create("x:/a/1:b"))),
                arguments(ValueCodecs.LOCAL_DATE, LocalDate.MIN),
                arguments(ValueCodecs.LOCAL_DATE, LocalDate.of(10_000, 1, 1)),
                arguments(ValueCodecs.LOCAL_DATE, LocalDate.of(-1, 12, 31)),
                arguments(ValueCodecs.LOCAL_DATE_TIME, LocalDateTime.MAX));
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    <V> void whatCannotBeReadAgainIsNotWritten(ValueCodec<V> codec, V value) {
        assertThatThrownBy(() -> Json.encode(codec, value)).isInstanceOf(JsonMismatch.class);
    }

    @Test
    void theLongestNumbersComeBackAndLongerTextsAreRefusedUnread() {
        BigDecimal longest = new BigDecimal(
                BigInteger.TWO.pow(32_768).subtract(BigInteger.ONE).negate(), 10_000);
        assertThat(Json.decode(
                        ValueCodecs.BIG_DECIMAL,
                        Json.encode(ValueCodecs.BIG_DECIMAL, longest).text()))
                .isEqualTo(longest);
        BigDecimal tiny = new BigDecimal(Double.MIN_VALUE);
        assertThat(Json.decode(
                        ValueCodecs.BIG_DECIMAL,
                        Json.encode(ValueCodecs.BIG_DECIMAL, tiny).text()))
                .isEqualTo(tiny);
        for (String text : List.of("1E+1000000000", "1E-1000000000", "0".repeat(10_001), "9".repeat(1_000_000))) {
            assertThatThrownBy(() -> Json.decode(ValueCodecs.BIG_DECIMAL, '"' + text + '"'))
                    .isInstanceOf(JsonMismatch.class)
                    .hasMessageStartingWith("expected a decimal number such as 12.50, found \"")
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
        }
        assertThatThrownBy(() -> Json.decode(ValueCodecs.BIG_INTEGER, '"' + "9".repeat(10_000) + '"'))
                .isInstanceOf(JsonMismatch.class);
    }

    @Test
    void aNumberLongerThanTheParserTakesIsRefused() {
        for (ValueCodec<?> codec : List.of(ValueCodecs.LONG, ValueCodecs.DOUBLE, ValueCodecs.FLOAT)) {
            for (String json : List.of("1".repeat(1_001), "0." + "1".repeat(1_001))) {
                assertThatThrownBy(() -> Json.decode(codec, json)).isInstanceOf(JsonMismatch.class);
            }
        }
    }

    @Test
    void aNegativeZeroFloatIsRounded() {
        Json.Encoded encoded = Json.encode(ValueCodecs.FLOAT, -0.0f);
        assertThat(encoded.text()).isEqualTo("0.0");
        assertThat(encoded.rounded()).isTrue();
    }

    /** Its nearest double lies half-way between two floats. */
    @Test
    void aFloatIsNotRoundedTwice() {
        String json = "1.00000005960464477540";
        assertThat((float) Double.parseDouble(json)).isEqualTo(1.0f);
        assertThat(Json.decode(ValueCodecs.FLOAT, json)).isEqualTo(Math.nextUp(1.0f));
    }

    @Test
    void longTextsAndBytesComeBack() {
        String text = "\u0000aé😀".repeat(52_429);
        assertThat(Json.decode(
                        ValueCodecs.TEXT, Json.encode(ValueCodecs.TEXT, text).text()))
                .isEqualTo(text);
        byte[] bytes = new byte[262_144];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        assertThat(Json.decode(
                        ValueCodecs.BLOB, Json.encode(ValueCodecs.BLOB, bytes).text()))
                .isEqualTo(bytes);
    }
}

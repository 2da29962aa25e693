package io.livestore4j.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Every type that a column can have, with the values at its edges. */
public final class EveryType {

    private EveryType() {}

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <V> Object[] type(String name, String sqlType, SqlValue<V> value, V... edges) {
        return new Object[] {name, HeldTable.of(sqlType, value), List.of(edges)};
    }

    /** Those whose stored values sort like the values; edges in their order. */
    public static Stream<Object[]> sortable() {
        LocalDate first = LocalDate.of(0, 1, 1);
        LocalDate last = LocalDate.of(9999, 12, 31);
        return Stream.of(
                type("byte", "INTEGER", SqlValues.BYTE, Byte.MIN_VALUE, (byte) -1, (byte) 0, Byte.MAX_VALUE),
                type("short", "INTEGER", SqlValues.SHORT, Short.MIN_VALUE, (short) 0, Short.MAX_VALUE),
                type("int", "INTEGER", SqlValues.INT, Integer.MIN_VALUE, 0, Integer.MAX_VALUE),
                type(
                        "long",
                        "INTEGER",
                        SqlValues.LONG,
                        Long.MIN_VALUE,
                        -9_007_199_254_740_993L,
                        0L,
                        9_007_199_254_740_992L,
                        9_007_199_254_740_993L,
                        Long.MAX_VALUE),
                type(
                        "float",
                        "REAL",
                        SqlValues.FLOAT,
                        Float.NEGATIVE_INFINITY,
                        -Float.MAX_VALUE,
                        -Float.MIN_VALUE,
                        0f,
                        Float.MIN_VALUE,
                        0.1f,
                        Math.nextUp(0.1f),
                        Float.MAX_VALUE,
                        Float.POSITIVE_INFINITY),
                type(
                        "double",
                        "REAL",
                        SqlValues.DOUBLE,
                        Double.NEGATIVE_INFINITY,
                        -Double.MAX_VALUE,
                        -Double.MIN_VALUE,
                        0d,
                        Double.MIN_VALUE,
                        0.1,
                        Double.MAX_VALUE),
                type("char", "TEXT", SqlValues.CHAR, '\0', '\1', 'A', 'a', 'é', '\ud7ff', '\ue000', '\uffff'),
                type(
                        "instant",
                        "TEXT",
                        SqlValues.INSTANT,
                        Instant.parse("0000-01-01T00:00:00Z"),
                        Instant.EPOCH,
                        Instant.parse("9999-12-31T23:59:59.999Z")),
                type("date", "TEXT", SqlValues.LOCAL_DATE, first, LocalDate.of(2026, 1, 31), last),
                type(
                        "time",
                        "TEXT",
                        SqlValues.LOCAL_TIME,
                        LocalTime.MIN,
                        LocalTime.of(0, 0, 0, 1),
                        LocalTime.of(0, 0, 0, 100_000_000),
                        LocalTime.of(0, 0, 1),
                        LocalTime.of(9, 59),
                        LocalTime.MAX),
                type(
                        "date and time",
                        "TEXT",
                        SqlValues.LOCAL_DATE_TIME,
                        first.atStartOfDay(),
                        LocalDateTime.of(2026, 1, 31, 10, 0),
                        LocalDateTime.of(2026, 1, 31, 10, 0, 0, 10),
                        last.atTime(LocalTime.MAX)));
    }

    static Stream<Object[]> unordered() {
        return Stream.of(
                type("text", "TEXT", SqlValues.TEXT, "", "\0", "a", "a\0", "a\0b", "😀", "\0\0aé😀".repeat(32_768)),
                type("boolean", "INTEGER", SqlValues.BOOLEAN, false, true),
                type(
                        "bytes",
                        "BLOB",
                        SqlValues.BLOB,
                        new byte[0],
                        new byte[] {0},
                        new byte[] {-1, 0},
                        new byte[262_144]),
                type(
                        "decimal",
                        "TEXT",
                        SqlValues.BIG_DECIMAL,
                        new BigDecimal("1.0"),
                        new BigDecimal("1.00"),
                        new BigDecimal("-1E+3"),
                        new BigDecimal(Double.MIN_VALUE)),
                type(
                        "integer",
                        "TEXT",
                        SqlValues.BIG_INTEGER,
                        BigInteger.ZERO,
                        BigInteger.TWO.pow(32_000).negate()),
                type("uuid", "TEXT", SqlValues.UUID, new UUID(0, 0), new UUID(-1, -1), new UUID(0xabcdef, 1)),
                type("uri", "TEXT", SqlValues.URI, URI.create(""), URI.create("a:b"), URI.create("http://é/%20?#")),
                type(
                        "offset date and time",
                        "TEXT",
                        SqlValues.OFFSET_DATE_TIME,
                        OffsetDateTime.MIN,
                        OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                        OffsetDateTime.of(2026, 1, 1, 1, 0, 0, 0, ZoneOffset.ofHours(1)),
                        OffsetDateTime.MAX),
                type(
                        "duration",
                        "TEXT",
                        SqlValues.DURATION,
                        Duration.ofSeconds(Long.MIN_VALUE),
                        Duration.ZERO,
                        Duration.ofNanos(-1),
                        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
                type("enum", "TEXT", SqlValues.enumOf(DayOfWeek::valueOf), DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
    }

    public static Stream<Object[]> all() {
        return Stream.concat(sortable(), unordered());
    }
}

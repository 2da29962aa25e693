package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** Texts that users write for values, in the form that the runtime gives to those values. */
final class ScalarTexts {

    /** The same text as the runtime gives to an instant, else defaults would not sort among other values. */
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int YEAR_MAX = 9999;

    /** The runtime refuses longer numbers, and those of a greater scale, for what they cost to read and to use. */
    private static final int BITS_MAX = 32_768;

    private static final int SCALE_MAX = 10_000;

    private static final int CHARACTERS_MAX = 10_000;

    private ScalarTexts() {}

    /** {@link IllegalArgumentException} if {@code text} is no value of that type. */
    static String canonical(Scalar type, String text) {
        try {
            return switch (type) {
                case TEXT -> text(text);
                case CHAR -> character(text);
                case BOOLEAN -> bool(text);
                case BYTE -> Byte.toString(Byte.parseByte(text));
                case SHORT -> Short.toString(Short.parseShort(text));
                case INT -> Integer.toString(Integer.parseInt(text));
                case LONG -> Long.toString(Long.parseLong(text));
                case FLOAT -> RealTexts.of(finite(Float.parseFloat(text)));
                case DOUBLE -> RealTexts.of(finite(Double.parseDouble(text)));
                case BLOB ->
                    Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text));
                case BIG_DECIMAL -> decimal(new BigDecimal(text));
                case BIG_INTEGER -> integer(new BigInteger(text));
                case UUID -> uuid(text);
                case URI -> URI.create(text).toString();
                default -> time(type, text);
            };
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String time(Scalar type, String text) {
        return switch (type) {
            case INSTANT -> {
                Instant instant = Instant.parse(text);
                requireYear(instant.atOffset(ZoneOffset.UTC).getYear());
                yield INSTANT.format(instant);
            }
            case LOCAL_DATE -> {
                LocalDate date = LocalDate.parse(text);
                requireYear(date.getYear());
                yield date.toString();
            }
            case LOCAL_TIME -> DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.parse(text));
            case LOCAL_DATE_TIME -> {
                LocalDateTime dateTime = LocalDateTime.parse(text);
                requireYear(dateTime.getYear());
                yield DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(dateTime);
            }
            case OFFSET_DATE_TIME -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.parse(text));
            case DURATION -> Duration.parse(text).toString();
            default -> throw new IllegalArgumentException(type + " is no time");
        };
    }

    /** SQL ends a text at U+0000, and UTF-8 has no halves of surrogate pairs. */
    private static String text(String text) {
        boolean whole = text.codePoints().noneMatch(point -> point == 0 || isHalf(point));
        return require(whole, text);
    }

    private static String character(String text) {
        return require(text.length() == 1, text(text));
    }

    private static boolean isHalf(int codePoint) {
        return Character.isBmpCodePoint(codePoint) && Character.isSurrogate((char) codePoint);
    }

    private static String bool(String text) {
        return require(text.equals("true") || text.equals("false"), text);
    }

    private static float finite(float value) {
        require(Float.isFinite(value), "");
        return value + 0.0f; // −0.0 + 0.0 is 0.0
    }

    private static double finite(double value) {
        require(Double.isFinite(value), "");
        return value + 0.0;
    }

    private static String decimal(BigDecimal value) {
        integer(value.unscaledValue());
        require(Math.abs((long) value.scale()) <= SCALE_MAX, "");
        String text = value.toString();
        return require(text.length() <= CHARACTERS_MAX, text);
    }

    private static String integer(BigInteger value) {
        require(value.bitLength() <= BITS_MAX, "");
        return value.toString();
    }

    private static String uuid(String text) {
        String canonical = UUID.fromString(text).toString();
        return require(canonical.equalsIgnoreCase(text), canonical);
    }

    private static void requireYear(int year) {
        require(year >= 0 && year <= YEAR_MAX, "");
    }

    private static String require(boolean holds, String text) {
        if (!holds) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}

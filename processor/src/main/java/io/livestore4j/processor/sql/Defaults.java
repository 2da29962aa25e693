package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.Scalar;
import io.livestore4j.processor.model.ValueType.TextList;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The text of {@code @Default} as an SQL literal. */
public final class Defaults {

    /** The same text as the runtime gives to an instant, else defaults would not sort among other values. */
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Possessive, for else each repetition would take some of the compiler's stack. */
    private static final String JSON_TEXT = "\"(?:[^\"\\\\\\p{Cntrl}]|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+\"";

    private static final Pattern JSON_TEXTS =
            Pattern.compile("\\[\\s*(?:" + JSON_TEXT + "\\s*(?:,\\s*" + JSON_TEXT + "\\s*)*+)?\\]");

    private static final int YEAR_MAX = 9999;

    private Defaults() {}

    /** Empty if {@code text} is no value of that type. */
    public static Optional<String> literal(ValueType type, String text) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, text);
        }
        if (type instanceof EnumOf enumOf) {
            return quoted(text, enumOf.constants()::contains);
        }
        return type instanceof TextList
                ? quoted(text, value -> JSON_TEXTS.matcher(value).matches())
                : Optional.empty();
    }

    private static Optional<String> scalar(Scalar type, String text) {
        return switch (type) {
            case TEXT -> quoted(text, value -> value.indexOf('\0') < 0);
            case BOOLEAN -> bool(text);
            case INT -> number(text, value -> Integer.toString(Integer.parseInt(value)));
            case LONG -> number(text, value -> Long.toString(Long.parseLong(value)));
            case DOUBLE -> number(text, Defaults::real);
            case INSTANT -> instant(text);
        };
    }

    private static Optional<String> quoted(String text, Predicate<String> fits) {
        return fits.test(text) ? Optional.of(Identifiers.literal(text)) : Optional.empty();
    }

    private static Optional<String> bool(String text) {
        return switch (text) {
            case "true" -> Optional.of("1");
            case "false" -> Optional.of("0");
            default -> Optional.empty();
        };
    }

    private static Optional<String> number(String text, UnaryOperator<String> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String real(String text) {
        double value = Double.parseDouble(text);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new NumberFormatException("SQLite has no such number: " + text);
        }
        return Double.toString(value == 0 ? 0.0 : value);
    }

    private static Optional<String> instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            return year < 0 || year > YEAR_MAX
                    ? Optional.empty()
                    : Optional.of(Identifiers.literal(INSTANT.format(instant)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package io.livestore4j;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Function;

/**
 * The text of a value in events and tables, for the types that neither JSON nor SQLite has. Equal values have equal texts;
 * but for {@link URI}, which thinks some different texts equal. Stateless, thread-safe.
 */
public final class ValueText<V> {

    /** One UTF-16 unit. Half of a surrogate pair is refused. */
    public static final ValueText<Character> CHAR =
            new ValueText<>("a single UTF-16 character", ValueText::formatChar, ValueText::parseChar);

    /** As {@link BigDecimal#toString}: the scale is kept, so 1.0 and 1.00 differ. About 9,800 digits at most. */
    public static final ValueText<BigDecimal> BIG_DECIMAL =
            new ValueText<>("a decimal number such as 12.50", DecimalText::format, DecimalText::parse);

    /** Decimal digits, without a plus or leading zeros. About 9,800 of them at most. */
    public static final ValueText<BigInteger> BIG_INTEGER =
            new ValueText<>("a whole number such as 1250", DecimalText::formatInteger, DecimalText::parseInteger);

    /** 36 characters, written in lower case. */
    public static final ValueText<UUID> UUID = new ValueText<>(
            "a UUID such as 123e4567-e89b-12d3-a456-426614174000", NameText::formatUuid, NameText::parseUuid);

    /** As {@link URI#toString}. Unlike {@link URI#equals} it tells upper and lower case apart everywhere. */
    public static final ValueText<URI> URI =
            new ValueText<>("a URI such as https://example.org/", NameText::formatUri, NameText::parseUri);

    /** ISO-8601, such as {@code 2026-01-31}, in the years 0000 to 9999. Texts sort like dates. */
    public static final ValueText<LocalDate> LOCAL_DATE = new ValueText<>(
            "a date such as 2026-01-31",
            date -> DateTimeFormatter.ISO_LOCAL_DATE.format(inRange(date)),
            text -> inRange(LocalDate.parse(text)));

    /** ISO-8601, always with seconds, and as many digits of a fraction as it takes. Texts sort like times. */
    public static final ValueText<LocalTime> LOCAL_TIME =
            new ValueText<>("a time such as 12:00:00", DateTimeFormatter.ISO_LOCAL_TIME::format, LocalTime::parse);

    /** The date, {@code T}, the time; each as above. Texts sort like the values. */
    public static final ValueText<LocalDateTime> LOCAL_DATE_TIME = new ValueText<>(
            "a date and time such as 2026-01-31T12:00:00", ValueText::formatDateTime, ValueText::parseDateTime);

    /** ISO-8601, always with seconds, with the offset that it has. Texts do not sort like the values. */
    public static final ValueText<OffsetDateTime> OFFSET_DATE_TIME = new ValueText<>(
            "a date, time and offset such as 2026-01-31T12:00:00+01:00",
            DateTimeFormatter.ISO_OFFSET_DATE_TIME::format,
            OffsetDateTime::parse);

    /** ISO-8601 in hours, minutes and seconds, such as {@code PT8H6M12.345S}. Texts do not sort like the values. */
    public static final ValueText<Duration> DURATION =
            new ValueText<>("a duration such as PT1H30M", Duration::toString, Duration::parse);

    private static final int YEAR_MAX = 9999;

    private final String kind;
    private final Function<V, String> format;
    private final Function<String, V> parse;

    private ValueText(String kind, Function<V, String> format, Function<String, V> parse) {
        this.kind = kind;
        this.format = format;
        this.parse = parse;
    }

    /** What the text must be, with its article and an example, for messages. */
    public String kind() {
        return kind;
    }

    /** The only text that is written for {@code value}; {@link IllegalArgumentException} if it has none. */
    public String format(V value) {
        return format.apply(value);
    }

    /** The value of any text that means it; {@link IllegalArgumentException} or {@link DateTimeException} if none does. */
    public V parse(String text) {
        return parse.apply(text);
    }

    /** {@code text} itself; {@link IllegalArgumentException} if it has half of a surrogate pair, for SQLite would change it. */
    public static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                throw new IllegalArgumentException("The text has half of a surrogate pair at index " + i
                        + ", which UTF-8 cannot hold. Was it cut in the middle of a character?");
            }
            i++;
        }
        return text;
    }

    private static String formatChar(char value) {
        if (Character.isSurrogate(value)) {
            throw new IllegalArgumentException("A char must be a whole character, not half of a surrogate pair: \\u"
                    + Integer.toHexString(value) + ". Carry it in a String with its other half.");
        }
        return String.valueOf(value);
    }

    private static char parseChar(String text) {
        if (text.length() != 1 || Character.isSurrogate(text.charAt(0))) {
            throw new IllegalArgumentException("A char is one whole UTF-16 character: " + text);
        }
        return text.charAt(0);
    }

    private static String formatDateTime(LocalDateTime value) {
        inRange(value.toLocalDate());
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(value);
    }

    private static LocalDateTime parseDateTime(String text) {
        LocalDateTime value = LocalDateTime.parse(text);
        inRange(value.toLocalDate());
        return value;
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > YEAR_MAX) {
            throw new IllegalArgumentException("A date must lie in the years 0000 to 9999 to sort as text: " + date);
        }
        return date;
    }
}

package io.livestore4j;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The text of an {@link Instant} in events and tables: ISO-8601, UTC, always three digits of milliseconds, so that texts
 * sort like their instants. {@link Instant#toString} leaves out zero fractions and does not sort.
 */
public final class UtcMillis {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Instant MIN = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant MAX = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private UtcMillis() {}

    /** Drops what is finer than a millisecond; {@link IllegalArgumentException} outside the years 0000 to 9999. */
    public static String format(Instant instant) {
        return FORMAT.format(inRange(instant));
    }

    /** Reads any ISO-8601 instant; {@link DateTimeException} if it is none, or one that {@link #format} refuses. */
    public static Instant parse(String text) {
        return inRange(Instant.parse(text));
    }

    private static Instant inRange(Instant instant) {
        if (instant.isBefore(MIN) || instant.isAfter(MAX)) {
            throw new IllegalArgumentException(
                    "An instant must lie in the years 0000 to 9999 to sort as text: " + instant);
        }
        return instant;
    }

    /** Whether {@link #format} keeps all of it. */
    public static boolean isExact(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.MILLIS));
    }
}

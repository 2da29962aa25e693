package io.livestore4j.table;

import io.livestore4j.table.Condition.TextMatch;
import io.livestore4j.table.Condition.TextMatch.Place;
import io.livestore4j.table.Condition.TextPattern;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A column of text. It compares and sorts by code points, upper case before lower case, and knows no language; this is
 * also the order of {@link String#compareTo} but for characters beyond U+FFFF.
 */
public final class TextColumn<V extends @Nullable String> extends OrderedColumn<V> {

    TextColumn(Table<?> table, String name) {
        super(table, name, SqlValues.TEXT);
    }

    /** Equal to one of {@code values}; never true if there are none. */
    public Condition oneOf(String... values) {
        return among(values);
    }

    /** As {@link String#contains}: no character is special and the case counts. */
    public Condition contains(String part) {
        return match(Place.ANYWHERE, part);
    }

    /** As {@link String#startsWith(String)}: no character is special and the case counts. An index can serve it. */
    public Condition startsWith(String prefix) {
        return match(Place.START, prefix);
    }

    /** As {@link String#endsWith}: no character is special and the case counts. */
    public Condition endsWith(String suffix) {
        return match(Place.END, suffix);
    }

    /** {@link #contains}, and the case of the letters A to Z does not count; that of all others does. */
    public Condition containsIgnoreCase(String part) {
        return matchIgnoringCase(Place.ANYWHERE, part);
    }

    /** {@link #startsWith}, and the case of the letters A to Z does not count; that of all others does. */
    public Condition startsWithIgnoreCase(String prefix) {
        return matchIgnoringCase(Place.START, prefix);
    }

    /** {@link #endsWith}, and the case of the letters A to Z does not count; that of all others does. */
    public Condition endsWithIgnoreCase(String suffix) {
        return matchIgnoringCase(Place.END, suffix);
    }

    /** Equal to {@code value}, and the case of the letters A to Z does not count; that of all others does. */
    public Condition eqIgnoreCase(String value) {
        return matchIgnoringCase(Place.WHOLE, value);
    }

    /**
     * SQL's LIKE: {@code %} stands for any text, {@code _} for any character, a backslash before one of them for itself, and
     * the case of the letters A to Z does not count. SQLite looks no further than the first U+0000 of a text.
     */
    public Condition like(String pattern) {
        return new TextPattern(this, TextPattern.Kind.LIKE, pattern(pattern));
    }

    /**
     * SQLite's GLOB: {@code *} stands for any text, {@code ?} for any character, {@code [a-z]} for one of these, and the
     * case counts. SQLite looks no further than the first U+0000 of a text.
     */
    public Condition glob(String pattern) {
        return new TextPattern(this, TextPattern.Kind.GLOB, pattern(pattern));
    }

    private static String pattern(String pattern) {
        SqlValues.TEXT.encode(Given.text(pattern));
        if (pattern.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "A pattern has U+0000, where SQLite would stop to read it. Use contains(…).");
        }
        int bytes = pattern.getBytes(StandardCharsets.UTF_8).length;
        Limits.check(bytes, Limits.PATTERN_BYTES_MAX, "bytes of a pattern", "Use contains(…) for long texts.");
        return pattern;
    }

    private Condition match(Place place, String text) {
        SqlValues.TEXT.encode(Given.text(text));
        return new TextMatch(this, place, text, false);
    }

    private Condition matchIgnoringCase(Place place, String text) {
        SqlValues.TEXT.encode(Given.text(text));
        return new TextMatch(this, place, CodePoints.lowerAscii(text), true);
    }
}

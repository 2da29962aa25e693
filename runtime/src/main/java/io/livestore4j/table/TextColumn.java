package io.livestore4j.table;

import io.livestore4j.table.Condition.TextMatch;
import io.livestore4j.table.Condition.TextMatch.Place;
import java.util.Objects;
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

    private Condition match(Place place, String text) {
        Objects.requireNonNull(text, "text");
        SqlValues.TEXT.encode(text);
        return new TextMatch(this, place, text);
    }
}

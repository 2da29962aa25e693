package io.livestore4j.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A 64-bit integer that SQL computes, such as a number of rows; a query refuses to read what does not fit. An immutable value.
 *
 * @param <V> the number; nullable where it may be NULL
 */
public final class LongTerm<V extends @Nullable Long> extends NumberTerm<V> implements LongNumber<V> {

    LongTerm(List<Object> parts, boolean ofRows) {
        super(parts, ofRows, SqlValues.LONG);
    }

    static LongTerm<Long> count(String before, Term<?> term) {
        return new LongTerm<>(ofRows(before, term), true);
    }

    static LongTerm<@Nullable Long> sum(Term<?> term) {
        return new LongTerm<>(ofRows("sum(", term), true);
    }

    /** {@code value} where it is NULL, such as the sum of no rows. */
    public LongTerm<V> orElse(int value) {
        return new LongTerm<>(partsOrElse(this, (long) value), false);
    }

    @Override
    public LongTerm<V> orElse(V value) {
        return new LongTerm<>(partsOrElse(this, value), false);
    }
}

package io.livestore4j.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A 32-bit integer that SQL computes; a query refuses to read what does not fit. An immutable value.
 *
 * @param <V> the number; nullable where it may be NULL
 */
public final class IntTerm<V extends @Nullable Integer> extends NumberTerm<V> implements IntNumber<V> {

    IntTerm(List<Object> parts, boolean ofRows) {
        super(parts, ofRows, SqlValues.INT);
    }

    @Override
    public IntTerm<V> orElse(V value) {
        return new IntTerm<>(partsOrElse(this, value), false);
    }
}

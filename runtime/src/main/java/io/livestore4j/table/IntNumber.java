package io.livestore4j.table;

import org.jspecify.annotations.Nullable;

/**
 * A 32-bit integer, of a column or computed.
 *
 * @param <V> the number; nullable where it may be NULL
 */
public sealed interface IntNumber<V extends @Nullable Integer> extends Arithmetic<V, IntTerm<V>>
        permits IntColumn, IntTerm {

    /** The sum of the rows' values, which may need more bits than they do; null if there are none. In a select or having. */
    default LongTerm<@Nullable Long> sum() {
        return LongTerm.sum((Term<?>) this);
    }
}

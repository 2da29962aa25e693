package io.livestore4j.table;

import org.jspecify.annotations.Nullable;

/**
 * A 32-bit integer, of a column or computed. With a longer or a floating-point number it calculates such a one, whose type
 * is nullable if that of the other is: of a nullable one of 32 bits take {@code orElse} first.
 *
 * @param <V> the number; nullable where it may be NULL
 */
public sealed interface IntNumber<V extends @Nullable Integer> extends Arithmetic<V, IntTerm<V>>
        permits IntColumn, IntTerm {

    /** The sum of the rows' values, which may need more bits than they do; null if there are none. In a select or having. */
    default LongTerm<@Nullable Long> sum() {
        return LongTerm.sum((Term<?>) this);
    }

    /** This and the other, a 64-bit integer. */
    default <W extends @Nullable Long> LongTerm<W> plus(LongNumber<W> other) {
        return new LongTerm<>(NumberTerm.parts((Term<?>) this, " + ", other), false);
    }

    /** This and the other, a floating-point number. */
    default <W extends @Nullable Double> DoubleTerm<W> plus(DoubleNumber<W> other) {
        return new DoubleTerm<>(NumberTerm.parts((Term<?>) this, " + ", other), false);
    }

    /** This without the other, a 64-bit integer. */
    default <W extends @Nullable Long> LongTerm<W> minus(LongNumber<W> other) {
        return new LongTerm<>(NumberTerm.parts((Term<?>) this, " - ", other), false);
    }

    /** This without the other, a floating-point number. */
    default <W extends @Nullable Double> DoubleTerm<W> minus(DoubleNumber<W> other) {
        return new DoubleTerm<>(NumberTerm.parts((Term<?>) this, " - ", other), false);
    }

    /** This as many times as the other says, a 64-bit integer. */
    default <W extends @Nullable Long> LongTerm<W> times(LongNumber<W> other) {
        return new LongTerm<>(NumberTerm.parts((Term<?>) this, " * ", other), false);
    }

    /** This as many times as the other says, a floating-point number. */
    default <W extends @Nullable Double> DoubleTerm<W> times(DoubleNumber<W> other) {
        return new DoubleTerm<>(NumberTerm.parts((Term<?>) this, " * ", other), false);
    }
}

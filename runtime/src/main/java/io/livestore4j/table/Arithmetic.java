package io.livestore4j.table;

import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A term that can be calculated with. What is calculated with NULL is NULL.
 *
 * @param <V> the number
 */
public sealed interface Arithmetic<V extends @Nullable Number> permits IntColumn, LongColumn, DoubleColumn, NumberTerm {

    /** This and {@code value}. */
    default NumberTerm<V> plus(@NonNull V value) {
        return with(" + ", "plus", value);
    }

    /** This and the other. */
    default NumberTerm<V> plus(Term<? extends V> other) {
        return NumberTerm.of(term(), " + ", other);
    }

    /** This without {@code value}. */
    default NumberTerm<V> minus(@NonNull V value) {
        return with(" - ", "minus", value);
    }

    /** This without the other. */
    default NumberTerm<V> minus(Term<? extends V> other) {
        return NumberTerm.of(term(), " - ", other);
    }

    /** This as many times as {@code value} says. */
    default NumberTerm<V> times(@NonNull V value) {
        return with(" * ", "times", value);
    }

    /** This as many times as the other says. */
    default NumberTerm<V> times(Term<? extends V> other) {
        return NumberTerm.of(term(), " * ", other);
    }

    /** The sum of the rows' values; null if there are none. In a select or having. */
    default NumberTerm<@Nullable V> sum() {
        return NumberTerm.aggregate("sum(", term(), ")", term().value());
    }

    /** The mean of the rows' values; null if there are none. In a select or having. */
    default NumberTerm<@Nullable Double> avg() {
        return NumberTerm.aggregate("avg(", term(), ")", SqlValues.DOUBLE);
    }

    private NumberTerm<V> with(String operator, String method, @Nullable Object value) {
        return NumberTerm.of(term(), operator, new Computed.Bind(term().encodePresent(method, value)));
    }

    @SuppressWarnings("unchecked")
    private Term<V> term() {
        return (Term<V>) this;
    }
}

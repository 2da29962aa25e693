package io.livestore4j.table;

import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A term that can be calculated with. What is calculated with NULL is NULL.
 *
 * @param <V> the number
 * @param <T> what is calculated with it
 */
public sealed interface Arithmetic<V extends @Nullable Number, T extends NumberTerm<V>>
        permits IntNumber, LongNumber, DoubleNumber {

    /** This and {@code value}. */
    default T plus(@NonNull V value) {
        return with(" + ", "plus", value);
    }

    /** This and the other. */
    default T plus(Term<? extends V> other) {
        return NumberTerm.of(term(), " + ", other);
    }

    /** This without {@code value}. */
    default T minus(@NonNull V value) {
        return with(" - ", "minus", value);
    }

    /** This without the other. */
    default T minus(Term<? extends V> other) {
        return NumberTerm.of(term(), " - ", other);
    }

    /** This as many times as {@code value} says. */
    default T times(@NonNull V value) {
        return with(" * ", "times", value);
    }

    /** This as many times as the other says. */
    default T times(Term<? extends V> other) {
        return NumberTerm.of(term(), " * ", other);
    }

    /** The mean of the rows' values; null if there are none. In a select or having. */
    default DoubleTerm<@Nullable Double> avg() {
        return DoubleTerm.mean(term());
    }

    private T with(String operator, String method, @Nullable Object value) {
        return NumberTerm.of(term(), operator, new Computed.Bind(term().encodePresent(method, value)));
    }

    @SuppressWarnings("unchecked")
    private Term<V> term() {
        return (Term<V>) this;
    }
}

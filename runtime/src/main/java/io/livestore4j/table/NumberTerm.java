package io.livestore4j.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that SQL computes. An immutable value.
 *
 * @param <V> the number; nullable where it may be NULL
 */
public abstract sealed class NumberTerm<V extends @Nullable Number> extends Computed<V>
        permits IntTerm, LongTerm, DoubleTerm {

    NumberTerm(List<Object> parts, boolean ofRows, SqlValue<?> value) {
        super(parts, ofRows, value);
    }

    static List<Object> ofRows(String before, Term<?> term) {
        requirePlain(term);
        return List.of(before, term, ")");
    }

    static List<Object> parts(Term<?> left, String operator, Object right) {
        return List.of("(", left, operator, Given.term(right), ")");
    }

    /** A number of the kind of {@code left}, which the caller knows as {@code T}. */
    @SuppressWarnings("unchecked")
    static <V extends @Nullable Number, T extends NumberTerm<V>> T of(Term<V> left, String operator, Object right) {
        List<Object> parts = parts(left, operator, right);
        if (left instanceof IntNumber<?>) {
            return (T) new IntTerm<>(parts, false);
        }
        return (T) (left instanceof LongNumber<?> ? new LongTerm<>(parts, false) : new DoubleTerm<>(parts, false));
    }

    @Override
    public abstract NumberTerm<V> orElse(V value);
}

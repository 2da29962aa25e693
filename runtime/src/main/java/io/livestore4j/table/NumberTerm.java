package io.livestore4j.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that SQL computes. Whole numbers that leave 64 bits become floating-point ones in SQLite, which a query of whole
 * numbers then refuses to read. An immutable value.
 *
 * @param <V> the number; nullable where it may be NULL
 */
public sealed class NumberTerm<V extends @Nullable Number> extends Computed<V> implements Arithmetic<V>
        permits LongTerm {

    NumberTerm(List<Object> parts, boolean aggregate, SqlValue<?> value) {
        super(parts, aggregate, value);
    }

    static <V extends @Nullable Number> NumberTerm<V> aggregate(
            String before, Term<?> term, String after, SqlValue<?> value) {
        requirePlain(term);
        return new NumberTerm<>(List.of(before, term, after), true, value);
    }

    static <V extends @Nullable Number> NumberTerm<V> of(Term<V> left, String operator, Object right) {
        return new NumberTerm<>(List.of("(", left, operator, right, ")"), false, left.value());
    }

    /** {@code value} where it is NULL, such as the sum of no rows. */
    public final NumberTerm<V> orElse(V value) {
        return new NumberTerm<>(
                List.of("coalesce(", this, ", ", new Bind(encodePresent("orElse", value)), ")"), false, value());
    }
}

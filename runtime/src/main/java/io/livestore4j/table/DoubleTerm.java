package io.livestore4j.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A floating-point number that SQL computes. An immutable value.
 *
 * @param <V> the number; nullable where it may be NULL
 */
public final class DoubleTerm<V extends @Nullable Double> extends NumberTerm<V> implements DoubleNumber<V> {

    DoubleTerm(List<Object> parts, boolean ofRows) {
        super(parts, ofRows, SqlValues.DOUBLE);
    }

    static DoubleTerm<@Nullable Double> sum(Term<?> term) {
        return new DoubleTerm<>(ofRows("sum(", term), true);
    }

    static DoubleTerm<@Nullable Double> mean(Term<?> term) {
        return new DoubleTerm<>(ofRows("avg(", term), true);
    }

    /** {@code value} where it is NULL, such as the sum of no rows. */
    public DoubleTerm<V> orElse(long value) {
        return new DoubleTerm<>(partsOrElse(this, (double) value), false);
    }

    @Override
    public DoubleTerm<V> orElse(V value) {
        return new DoubleTerm<>(partsOrElse(this, value), false);
    }
}

package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A floating-point number, of a column or computed. It takes whole numbers too, which Java does not make a {@code Double} by
 * itself; methods with {@code double} beside those with {@code Double} would be the same to Kotlin, and ambiguous.
 *
 * @param <V> the number; nullable where it may be NULL
 */
public sealed interface DoubleNumber<V extends @Nullable Double> extends Arithmetic<V, DoubleTerm<V>>
        permits DoubleColumn, DoubleTerm {

    /** Equal to {@code value}. */
    default Condition eq(long value) {
        return term().compare("eq", Operator.EQ, (double) value);
    }

    /** Present and not equal to {@code value}. */
    default Condition ne(long value) {
        return term().compare("ne", Operator.NE, (double) value);
    }

    /** Equal to {@code value}; false, not unknown, for NULL. */
    default Condition sameAs(long value) {
        return term().compare("sameAs", Operator.SAME, (double) value);
    }

    /** Less than {@code value}. */
    default Condition lt(long value) {
        return term().compare("lt", Operator.LT, (double) value);
    }

    /** Less than or equal to {@code value}. */
    default Condition le(long value) {
        return term().compare("le", Operator.LE, (double) value);
    }

    /** Greater than {@code value}. */
    default Condition gt(long value) {
        return term().compare("gt", Operator.GT, (double) value);
    }

    /** Greater than or equal to {@code value}. */
    default Condition ge(long value) {
        return term().compare("ge", Operator.GE, (double) value);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    default Condition between(long low, long high) {
        return range(low, high);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    default Condition between(long low, double high) {
        return range(low, high);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    default Condition between(double low, long high) {
        return range(low, high);
    }

    /** This and {@code value}. */
    default DoubleTerm<V> plus(long value) {
        return NumberTerm.of(term(), " + ", new Computed.Bind((double) value));
    }

    /** This without {@code value}. */
    default DoubleTerm<V> minus(long value) {
        return NumberTerm.of(term(), " - ", new Computed.Bind((double) value));
    }

    /** This as many times as {@code value} says. */
    default DoubleTerm<V> times(long value) {
        return NumberTerm.of(term(), " * ", new Computed.Bind((double) value));
    }

    /** This and the other. */
    default DoubleTerm<V> plus(IntNumber<?> other) {
        return NumberTerm.of(term(), " + ", other);
    }

    /** This and the other. */
    default DoubleTerm<V> plus(LongNumber<?> other) {
        return NumberTerm.of(term(), " + ", other);
    }

    /** This without the other. */
    default DoubleTerm<V> minus(IntNumber<?> other) {
        return NumberTerm.of(term(), " - ", other);
    }

    /** This without the other. */
    default DoubleTerm<V> minus(LongNumber<?> other) {
        return NumberTerm.of(term(), " - ", other);
    }

    /** This as many times as the other says. */
    default DoubleTerm<V> times(IntNumber<?> other) {
        return NumberTerm.of(term(), " * ", other);
    }

    /** This as many times as the other says. */
    default DoubleTerm<V> times(LongNumber<?> other) {
        return NumberTerm.of(term(), " * ", other);
    }

    /** The sum of the rows' values; null if there are none. In a select or having. */
    default DoubleTerm<@Nullable Double> sum() {
        return DoubleTerm.sum(term());
    }

    private Condition range(double low, double high) {
        return term().compare("between", Operator.GE, low).and(term().compare("between", Operator.LE, high));
    }

    @SuppressWarnings("unchecked")
    private Term<V> term() {
        return (Term<V>) this;
    }
}

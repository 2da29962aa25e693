package io.livestore4j.table;

import io.livestore4j.table.Condition.CompareTerms;
import io.livestore4j.table.Condition.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A 64-bit integer, of a column or computed. It takes an {@code int} too, which Java does not make a {@code Long} by itself;
 * methods with {@code long} beside those with {@code Long} would be the same to Kotlin, and ambiguous.
 *
 * @param <V> the number; nullable where it may be NULL
 */
public sealed interface LongNumber<V extends @Nullable Long> extends Arithmetic<V, LongTerm<V>>
        permits LongColumn, LongTerm {

    /** Equal to {@code value}. */
    default Condition eq(int value) {
        return term().compare("eq", Operator.EQ, (long) value);
    }

    /** Present and not equal to {@code value}. */
    default Condition ne(int value) {
        return term().compare("ne", Operator.NE, (long) value);
    }

    /** Equal to {@code value}; false, not unknown, for NULL. */
    default Condition sameAs(int value) {
        return term().compare("sameAs", Operator.SAME, (long) value);
    }

    /** Less than {@code value}. */
    default Condition lt(int value) {
        return term().compare("lt", Operator.LT, (long) value);
    }

    /** Less than or equal to {@code value}. */
    default Condition le(int value) {
        return term().compare("le", Operator.LE, (long) value);
    }

    /** Greater than {@code value}. */
    default Condition gt(int value) {
        return term().compare("gt", Operator.GT, (long) value);
    }

    /** Greater than or equal to {@code value}. */
    default Condition ge(int value) {
        return term().compare("ge", Operator.GE, (long) value);
    }

    /** Equal to the other, both present. */
    default Condition eq(IntNumber<?> other) {
        return new CompareTerms(term(), Operator.EQ, (Term<?>) other);
    }

    /** Not equal to the other, both present. */
    default Condition ne(IntNumber<?> other) {
        return new CompareTerms(term(), Operator.NE, (Term<?>) other);
    }

    /** Less than the other, both present. */
    default Condition lt(IntNumber<?> other) {
        return new CompareTerms(term(), Operator.LT, (Term<?>) other);
    }

    /** Less than or equal to the other, both present. */
    default Condition le(IntNumber<?> other) {
        return new CompareTerms(term(), Operator.LE, (Term<?>) other);
    }

    /** Greater than the other, both present. */
    default Condition gt(IntNumber<?> other) {
        return new CompareTerms(term(), Operator.GT, (Term<?>) other);
    }

    /** Greater than or equal to the other, both present. */
    default Condition ge(IntNumber<?> other) {
        return new CompareTerms(term(), Operator.GE, (Term<?>) other);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    default Condition between(int low, int high) {
        return range(low, high);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    default Condition between(int low, long high) {
        return range(low, high);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    default Condition between(long low, int high) {
        return range(low, high);
    }

    /** This and {@code value}. */
    default LongTerm<V> plus(int value) {
        return NumberTerm.of(term(), " + ", new Computed.Bind((long) value));
    }

    /** This without {@code value}. */
    default LongTerm<V> minus(int value) {
        return NumberTerm.of(term(), " - ", new Computed.Bind((long) value));
    }

    /** This as many times as {@code value} says. */
    default LongTerm<V> times(int value) {
        return NumberTerm.of(term(), " * ", new Computed.Bind((long) value));
    }

    /** This and the other. */
    default LongTerm<V> plus(IntNumber<?> other) {
        return NumberTerm.of(term(), " + ", other);
    }

    /** This without the other. */
    default LongTerm<V> minus(IntNumber<?> other) {
        return NumberTerm.of(term(), " - ", other);
    }

    /** This as many times as the other says. */
    default LongTerm<V> times(IntNumber<?> other) {
        return NumberTerm.of(term(), " * ", other);
    }

    /** This and the other, a floating-point number. */
    default <W extends @Nullable Double> DoubleTerm<W> plus(DoubleNumber<W> other) {
        return new DoubleTerm<>(NumberTerm.parts(term(), " + ", other), false);
    }

    /** This without the other, a floating-point number. */
    default <W extends @Nullable Double> DoubleTerm<W> minus(DoubleNumber<W> other) {
        return new DoubleTerm<>(NumberTerm.parts(term(), " - ", other), false);
    }

    /** This as many times as the other says, a floating-point number. */
    default <W extends @Nullable Double> DoubleTerm<W> times(DoubleNumber<W> other) {
        return new DoubleTerm<>(NumberTerm.parts(term(), " * ", other), false);
    }

    /** The sum of the rows' values; null if there are none. In a select or having. A query whose sum leaves 64 bits fails. */
    default LongTerm<@Nullable Long> sum() {
        return LongTerm.sum(term());
    }

    private Condition range(long low, long high) {
        return term().compare("between", Operator.GE, low).and(term().compare("between", Operator.LE, high));
    }

    @SuppressWarnings("unchecked")
    private Term<V> term() {
        return (Term<V>) this;
    }
}

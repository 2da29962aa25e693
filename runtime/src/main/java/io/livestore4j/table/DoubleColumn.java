package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of floating-point numbers, without NaN. It takes whole numbers too, which Java does not make a {@code Double}
 * by itself; methods with {@code double} beside those with {@code Double} would be the same to Kotlin, and ambiguous.
 */
public final class DoubleColumn<V extends @Nullable Double> extends OrderedColumn<V> implements Arithmetic<V> {

    DoubleColumn(Table<?> table, String name) {
        super(table, name, SqlValues.DOUBLE);
    }

    /** Equal to {@code value}. */
    public Condition eq(long value) {
        return compare("eq", Operator.EQ, (double) value);
    }

    /** Present and not equal to {@code value}. */
    public Condition ne(long value) {
        return compare("ne", Operator.NE, (double) value);
    }

    /** Equal to {@code value}; false, not unknown, for NULL. */
    public Condition sameAs(long value) {
        return compare("sameAs", Operator.SAME, (double) value);
    }

    /** Equal to one of {@code values}; never true if there are none. */
    public Condition oneOf(double... values) {
        return among(DoubleStream.of(values).boxed().toArray());
    }

    /** Less than {@code value}. */
    public Condition lt(long value) {
        return compare("lt", Operator.LT, (double) value);
    }

    /** Less than or equal to {@code value}. */
    public Condition le(long value) {
        return compare("le", Operator.LE, (double) value);
    }

    /** Greater than {@code value}. */
    public Condition gt(long value) {
        return compare("gt", Operator.GT, (double) value);
    }

    /** Greater than or equal to {@code value}. */
    public Condition ge(long value) {
        return compare("ge", Operator.GE, (double) value);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    public Condition between(long low, long high) {
        return range(low, high);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    public Condition between(long low, double high) {
        return range(low, high);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    public Condition between(double low, long high) {
        return range(low, high);
    }

    /** This and {@code value}. */
    public NumberTerm<V> plus(long value) {
        return with(" + ", value);
    }

    /** This without {@code value}. */
    public NumberTerm<V> minus(long value) {
        return with(" - ", value);
    }

    /** This as many times as {@code value} says. */
    public NumberTerm<V> times(long value) {
        return with(" * ", value);
    }

    private NumberTerm<V> with(String operator, double value) {
        return NumberTerm.of(this, operator, new Computed.Bind(value));
    }

    private Condition range(double low, double high) {
        return compare("between", Operator.GE, low).and(compare("between", Operator.LE, high));
    }
}

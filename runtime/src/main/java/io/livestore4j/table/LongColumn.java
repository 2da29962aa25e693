package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of 64-bit integers. It takes an {@code int} too, which Java does not make a {@code Long} by itself; methods
 * with {@code long} beside those with {@code Long} would be the same to Kotlin, and ambiguous.
 */
public final class LongColumn<V extends @Nullable Long> extends OrderedColumn<V> implements Arithmetic<V> {

    LongColumn(Table<?> table, String name) {
        super(table, name, SqlValues.LONG);
    }

    /** Equal to {@code value}. */
    public Condition eq(int value) {
        return compare("eq", Operator.EQ, (long) value);
    }

    /** Present and not equal to {@code value}. */
    public Condition ne(int value) {
        return compare("ne", Operator.NE, (long) value);
    }

    /** Equal to {@code value}; false, not unknown, for NULL. */
    public Condition sameAs(int value) {
        return compare("sameAs", Operator.SAME, (long) value);
    }

    /** Equal to one of {@code values}; never true if there are none. */
    public Condition oneOf(long... values) {
        return among(LongStream.of(values).boxed().toArray());
    }

    /** Less than {@code value}. */
    public Condition lt(int value) {
        return compare("lt", Operator.LT, (long) value);
    }

    /** Less than or equal to {@code value}. */
    public Condition le(int value) {
        return compare("le", Operator.LE, (long) value);
    }

    /** Greater than {@code value}. */
    public Condition gt(int value) {
        return compare("gt", Operator.GT, (long) value);
    }

    /** Greater than or equal to {@code value}. */
    public Condition ge(int value) {
        return compare("ge", Operator.GE, (long) value);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    public Condition between(int low, int high) {
        return range(low, high);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    public Condition between(int low, long high) {
        return range(low, high);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    public Condition between(long low, int high) {
        return range(low, high);
    }

    /** This and {@code value}. */
    public NumberTerm<V> plus(int value) {
        return with(" + ", value);
    }

    /** This without {@code value}. */
    public NumberTerm<V> minus(int value) {
        return with(" - ", value);
    }

    /** This as many times as {@code value} says. */
    public NumberTerm<V> times(int value) {
        return with(" * ", value);
    }

    private NumberTerm<V> with(String operator, long value) {
        return NumberTerm.of(this, operator, new Computed.Bind(value));
    }

    private Condition range(long low, long high) {
        return compare("between", Operator.GE, low).and(compare("between", Operator.LE, high));
    }
}

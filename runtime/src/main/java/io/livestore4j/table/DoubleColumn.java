package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** A column of floating-point numbers, without NaN. */
public final class DoubleColumn<V extends @Nullable Double> extends OrderedColumn<V> {

    DoubleColumn(Table<?> table, String name) {
        super(table, name, SqlValues.DOUBLE);
    }

    /** Equal to {@code value}. */
    public Condition eq(double value) {
        return compare("eq", Operator.EQ, value);
    }

    /** Present and not equal to {@code value}. */
    public Condition ne(double value) {
        return compare("ne", Operator.NE, value);
    }

    /** Equal to {@code value}; false, not unknown, for NULL. */
    public Condition sameAs(double value) {
        return compare("sameAs", Operator.SAME, value);
    }

    /** Equal to one of {@code values}; never true if there are none. */
    public Condition oneOf(double... values) {
        return among(DoubleStream.of(values).boxed().toArray());
    }

    /** Less than {@code value}. */
    public Condition lt(double value) {
        return compare("lt", Operator.LT, value);
    }

    /** Less than or equal to {@code value}. */
    public Condition le(double value) {
        return compare("le", Operator.LE, value);
    }

    /** Greater than {@code value}. */
    public Condition gt(double value) {
        return compare("gt", Operator.GT, value);
    }

    /** Greater than or equal to {@code value}. */
    public Condition ge(double value) {
        return compare("ge", Operator.GE, value);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    public Condition between(double low, double high) {
        return ge(low).and(le(high));
    }
}

package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A column of 32-bit integers. */
public final class IntColumn<V extends @Nullable Integer> extends OrderedColumn<V> {

    IntColumn(Table<?> table, String name) {
        super(table, name, SqlValues.INT);
    }

    /** Equal to {@code value}. */
    public Condition eq(int value) {
        return compare("eq", Operator.EQ, value);
    }

    /** Present and not equal to {@code value}. */
    public Condition ne(int value) {
        return compare("ne", Operator.NE, value);
    }

    /** Equal to {@code value}; false, not unknown, for NULL. */
    public Condition sameAs(int value) {
        return compare("sameAs", Operator.SAME, value);
    }

    /** Equal to one of {@code values}; never true if there are none. */
    public Condition oneOf(int... values) {
        return among(IntStream.of(values).boxed().toArray());
    }

    /** Less than {@code value}. */
    public Condition lt(int value) {
        return compare("lt", Operator.LT, value);
    }

    /** Less than or equal to {@code value}. */
    public Condition le(int value) {
        return compare("le", Operator.LE, value);
    }

    /** Greater than {@code value}. */
    public Condition gt(int value) {
        return compare("gt", Operator.GT, value);
    }

    /** Greater than or equal to {@code value}. */
    public Condition ge(int value) {
        return compare("ge", Operator.GE, value);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    public Condition between(int low, int high) {
        return ge(low).and(le(high));
    }
}

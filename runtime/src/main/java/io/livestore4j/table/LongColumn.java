package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A column of 64-bit integers. */
public final class LongColumn<V extends @Nullable Long> extends OrderedColumn<V> {

    LongColumn(Table<?> table, String name) {
        super(table, name, SqlValues.LONG);
    }

    /** Equal to {@code value}. */
    public Condition eq(long value) {
        return compare("eq", Operator.EQ, value);
    }

    /** Present and not equal to {@code value}. */
    public Condition ne(long value) {
        return compare("ne", Operator.NE, value);
    }

    /** Equal to {@code value}; false, not unknown, for NULL. */
    public Condition sameAs(long value) {
        return compare("sameAs", Operator.SAME, value);
    }

    /** Equal to one of {@code values}; never true if there are none. */
    public Condition oneOf(long... values) {
        return among(LongStream.of(values).boxed().toArray());
    }

    /** Less than {@code value}. */
    public Condition lt(long value) {
        return compare("lt", Operator.LT, value);
    }

    /** Less than or equal to {@code value}. */
    public Condition le(long value) {
        return compare("le", Operator.LE, value);
    }

    /** Greater than {@code value}. */
    public Condition gt(long value) {
        return compare("gt", Operator.GT, value);
    }

    /** Greater than or equal to {@code value}. */
    public Condition ge(long value) {
        return compare("ge", Operator.GE, value);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    public Condition between(long low, long high) {
        return ge(low).and(le(high));
    }
}

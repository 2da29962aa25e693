package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import java.util.List;

/**
 * A number of rows. It can be compared with an {@code int} too, which Java does not make a {@code Long} by itself. An
 * immutable value.
 */
public final class LongTerm extends NumberTerm<Long> {

    private LongTerm(List<Object> parts) {
        super(parts, true, SqlValues.LONG);
    }

    static LongTerm count(String before, Term<?> term) {
        requirePlain(term);
        return new LongTerm(List.of(before, term, ")"));
    }

    /** Equal to {@code value}. */
    public Condition eq(int value) {
        return compare("eq", Operator.EQ, (long) value);
    }

    /** Not equal to {@code value}. */
    public Condition ne(int value) {
        return compare("ne", Operator.NE, (long) value);
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
}

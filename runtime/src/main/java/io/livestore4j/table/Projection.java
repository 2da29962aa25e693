package io.livestore4j.table;

import io.livestore4j.RowReader;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a query answers with in each row. An immutable value; two are equal if they read the same expressions with the same
 * function.
 *
 * @param function what makes one value of several expressions; null for a single expression
 * @param key what identifies a row of a whole table; null for anything else
 */
record Projection<R extends @Nullable Object>(
        List<Expression<?>> expressions,
        @Nullable Object function,
        RowReader<R> reader,
        @Nullable Function<R, Object> key) {

    /** Whether rows are put together for it. */
    boolean isAggregate() {
        return terms().stream().anyMatch(Term::isAggregate);
    }

    /** The columns of the result. */
    List<Term<?>> terms() {
        return expressions.stream()
                .<Term<?>>flatMap(expression -> expression.terms().stream())
                .toList();
    }

    void write(SqlBuilder out) {
        for (int i = 0; i < expressions.size(); i++) {
            out.add(i == 0 ? "" : ", ");
            expressions.get(i).writeList(out);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Projection<?> that
                && expressions.equals(that.expressions)
                && (function == null ? that.function == null : function.equals(that.function));
    }

    @Override
    public int hashCode() {
        return 31 * expressions.hashCode() + (function == null ? 0 : function.hashCode());
    }
}

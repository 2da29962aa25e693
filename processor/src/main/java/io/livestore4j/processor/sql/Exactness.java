package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.sql.Expression.Collated;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.Expression.Literal;
import io.livestore4j.processor.sql.Expression.Parameter;
import java.util.Optional;

/**
 * Whether values that SQLite takes for equal are the same. {@code 1} and {@code 1.0} are not, nor {@code 0.0} and
 * {@code -0.0}; nor are texts under a collation. A column of a table holds values of one type, and never {@code -0.0}.
 */
final class Exactness {

    private final Scope scope;
    private final ValueInference inference;

    Exactness(Scope scope) {
        this.scope = scope;
        this.inference =
                new ValueInference((core, tokens) -> core == scope.core() ? ofColumn(scope, tokens) : Values.UNKNOWN);
    }

    private static Values ofColumn(Scope scope, Tokens tokens) {
        return Expression.of(tokens) instanceof Column column
                ? scope.storage(column).map(Values::of).orElse(Values.UNKNOWN)
                : Values.UNKNOWN;
    }

    boolean isExact(Expression expression) {
        boolean collated = expression.all().anyMatch(Collated.class::isInstance);
        return !collated && isOfOneForm(expression);
    }

    private boolean isOfOneForm(Expression expression) {
        if (expression instanceof Column column) {
            return scope.storage(column).isPresent();
        }
        if (expression instanceof Literal || expression instanceof Parameter) {
            return true;
        }
        return isInteger(expression)
                || inference.of(scope.core(), expression).is(Storage.TEXT)
                        && expression.parts().stream().allMatch(this::isOfOneForm);
    }

    boolean isInteger(Expression expression) {
        return inference.of(scope.core(), expression).is(Storage.INTEGER);
    }

    Optional<Storage> storage(Expression expression) {
        return inference.of(scope.core(), expression).storage();
    }
}

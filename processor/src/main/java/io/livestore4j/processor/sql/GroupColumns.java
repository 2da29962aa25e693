package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.Expression.Call;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.Expression.Ordering;
import io.livestore4j.processor.sql.Expression.Window;
import io.livestore4j.processor.sql.Scope.Known;
import io.livestore4j.processor.sql.Scope.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether an expression is the same for all rows of a group. SQLite takes a column outside an aggregate from any of them.
 *
 * <pre>
 *   SELECT list_id, note, count(*) FROM todo GROUP BY list_id                     whose note?
 *   SELECT l.id, l.name, count(*) FROM list l JOIN todo t … GROUP BY l.id         fine: the id tells the name
 * </pre>
 */
final class GroupColumns {

    private final Scope scope;
    private final Set<String> groups;
    private final KnownColumns known;

    GroupColumns(Scope scope) {
        this.scope = scope;
        Exactness exactness = new Exactness(scope);
        List<Expression> exact =
                scope.groups().stream().filter(exactness::isExact).toList();
        this.groups =
                exact.stream().flatMap(group -> scope.canonical(group).stream()).collect(Collectors.toSet());
        this.known = new KnownColumns(scope, exact.stream());
    }

    boolean areAlike(Expression expression) {
        if (scope.canonical(expression).filter(groups::contains).isPresent() || SelectText.isAggregate(expression)) {
            return true;
        }
        if (expression instanceof Column column) {
            return isAlike(column);
        }
        Stream<Expression> window = expression instanceof Call call
                ? call.window().stream()
                        .flatMap(over -> RowFunctions.window(over, scope))
                        .flatMap(GroupColumns::terms)
                : Stream.empty();
        return Stream.concat(expression.parts().stream(), window).allMatch(this::areAlike)
                && SubqueryColumns.selects(expression).allMatch(select -> isSubqueryAlike(expression));
    }

    private static Stream<Expression> terms(Window window) {
        return Stream.concat(
                window.partition().stream(), window.order().stream().map(Ordering::term));
    }

    private boolean isAlike(Column column) {
        Meaning meaning = scope.meaning(column);
        return meaning instanceof Scope.Alias alias
                ? scope.core().items().stream()
                        .anyMatch(item -> item.expression()
                                .filter(alias.expression()::equals)
                                .isPresent())
                : meaning instanceof Known found && (!found.own() || known.isKnown(column));
    }

    /** Items are looked at by themselves, so that here only what it reads of this SELECT counts. */
    private boolean isSubqueryAlike(Expression subquery) {
        Optional<List<Column>> foreign = new SubqueryColumns(scope.tables()).foreign(subquery);
        return foreign.isPresent()
                && foreign.get().stream()
                        .allMatch(column -> scope.meaning(column) instanceof Known found
                                ? !found.own() || known.isKnown(column)
                                : !scope.hasUnknownSource());
    }
}

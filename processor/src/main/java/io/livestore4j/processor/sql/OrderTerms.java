package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.Expression.Collated;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.Expression.Ordering;
import io.livestore4j.processor.sql.SelectText.Item;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What rows are ordered by: expressions, with the items of the result for numbers and aliases. A term with a collation is
 * left out, for under it different texts may be equal.
 */
record OrderTerms(Scope scope, List<Expression> terms) {

    /** Of a SELECT, where an alias goes before a column. */
    static OrderTerms of(Scope scope, List<Ordering> order) {
        return ofTerms(scope, order.stream().flatMap(ordering -> meant(scope, ordering.term()).stream()));
    }

    /** Of a window or of the rows that an aggregate takes, where numbers are no more than numbers. */
    static OrderTerms ofRows(Scope scope, Stream<Expression> order) {
        return ofTerms(scope, order);
    }

    private static OrderTerms ofTerms(Scope scope, Stream<Expression> terms) {
        return new OrderTerms(
                scope,
                terms.filter(term -> term.all().noneMatch(Collated.class::isInstance))
                        .toList());
    }

    /** What a term means; nothing if that is not known. A star has columns that go by their names, as if by an alias. */
    static Optional<Expression> meant(Scope scope, Expression term) {
        Optional<Expression> numbered = scope.numbered(term);
        if (numbered.isPresent()
                || !(term instanceof Column column)
                || column.qualifier().isPresent()) {
            return numbered.or(() -> Optional.of(term));
        }
        for (Item item : scope.core().items()) {
            if (item.isStar() && scope.hasUnknownSource()) {
                return Optional.empty();
            }
            Optional<Expression> named = item.isStar()
                    ? scope.ofStar(item, column.name()).map(found -> found)
                    : item.expression()
                            .filter(expression ->
                                    item.alias().filter(column.name()::equals).isPresent());
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.of(term);
    }

    boolean has(Expression expression) {
        Optional<String> canonical = scope.canonical(expression);
        return canonical.isPresent()
                && terms.stream().map(scope::canonical).anyMatch(canonical::equals)
                && new Exactness(scope).isExact(expression);
    }

    /** Whether rows of one place are equal. */
    boolean haveAllItems() {
        return scope.core().items().stream()
                .allMatch(item -> item.expression().filter(this::isSettled).isPresent());
    }

    private boolean isSettled(Expression item) {
        return item instanceof Expression.Literal || item instanceof Expression.Parameter || has(item);
    }

    /** Which columns of a compound SELECT it is ordered by, counted from 0; its first SELECT names them. */
    static Set<Integer> positions(Scope first, List<Ordering> order) {
        return order.stream()
                .map(Ordering::term)
                .filter(term -> term.all().noneMatch(Collated.class::isInstance))
                .flatMap(term -> position(first, term).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Integer> position(Scope first, Expression term) {
        List<Item> items = first.core().items();
        if (term instanceof Expression.Literal) {
            return first.numbered(term)
                    .map(item -> Integer.parseInt(term.tokens().text()) - 1);
        }
        String name = term instanceof Column column && column.qualifier().isEmpty() ? column.name() : "";
        Optional<Integer> aliased =
                index(items, item -> item.alias().filter(name::equals).isPresent());
        Optional<String> canonical = first.canonical(term);
        return aliased.or(() -> index(
                items,
                item -> canonical.isPresent()
                        && item.expression().flatMap(first::canonical).equals(canonical)));
    }

    private static Optional<Integer> index(List<Item> items, Predicate<Item> condition) {
        return IntStream.range(0, items.size())
                .filter(i -> condition.test(items.get(i)))
                .boxed()
                .findFirst();
    }
}

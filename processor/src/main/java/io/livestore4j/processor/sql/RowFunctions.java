package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.Expression.Call;
import io.livestore4j.processor.sql.Expression.Ordering;
import io.livestore4j.processor.sql.Expression.Window;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether an aggregate or a window function answers the same in whatever order it takes its rows. A sum of whole numbers
 * does: that its parts may exceed 64 bits in one order and not in another is left aside, for no column is meant to come
 * near. A sum of REALs does not, for each step rounds.
 */
final class RowFunctions {

    /** They go by the values of their rows alone. */
    private static final Set<String> OF_VALUES =
            Set.of("min", "max", "median", "percentile", "percentile_cont", "percentile_disc");

    private static final Set<String> SUMS = Set.of("sum", "avg", "total");

    /** They tell rows of one place the same. */
    private static final Set<String> OF_PLACES = Set.of("rank", "dense_rank", "percent_rank", "cume_dist");

    private RowFunctions() {}

    static boolean isAlike(Call aggregate, Scope scope) {
        Stream<Expression> order = Stream.concat(scope.groups().stream(), TotalOrder.terms(aggregate.order()));
        return isAlikeInAnyOrder(aggregate, scope)
                || isOrdered(aggregate, scope, order) && isOrderedByArguments(aggregate, scope);
    }

    /** Of the rows that DISTINCT makes one, each might have another place. */
    private static boolean isOrderedByArguments(Call aggregate, Scope scope) {
        KnownColumns known =
                new KnownColumns(scope, Stream.concat(scope.groups().stream(), aggregate.arguments().stream()));
        List<Optional<String>> arguments =
                aggregate.arguments().stream().map(scope::canonical).toList();
        return !aggregate.distinct()
                || TotalOrder.terms(aggregate.order())
                        .allMatch(term -> known.isKnown(term)
                                || scope.canonical(term).isPresent() && arguments.contains(scope.canonical(term)));
    }

    private static boolean isAlikeInAnyOrder(Call function, Scope scope) {
        Exactness exactness = new Exactness(scope);
        if (function.name().equals("count")) {
            return true;
        }
        if (SUMS.contains(function.name())) {
            return function.arguments().stream().allMatch(exactness::isInteger);
        }
        return OF_VALUES.contains(function.name())
                && function.arguments().stream().allMatch(exactness::isExact);
    }

    /** Whether rows of one place are the same to it. */
    private static boolean isOrdered(Call function, Scope scope, Stream<Expression> order) {
        OrderTerms terms = OrderTerms.ofRows(scope, order);
        KnownColumns known = new KnownColumns(scope, terms.terms().stream());
        return known.areAll()
                || function.arguments().stream().allMatch(argument -> terms.has(argument) || known.isKnown(argument));
    }

    static boolean isAlikeInWindow(Call function, Window window, Scope scope) {
        Optional<Window> whole = whole(window, scope);
        boolean asked = window(window, scope).map(Window::frame).anyMatch(OrderFaults::hasSelect);
        if (whole.isEmpty() || asked) {
            return false;
        }
        if (OF_PLACES.contains(function.name())) {
            return true;
        }
        boolean byRows =
                window(whole.get(), scope).anyMatch(part -> part.frame().startsWith("ROWS"));
        if (!byRows && SelectText.isAggregate(alone(function)) && isAlikeInAnyOrder(function, scope)) {
            return true;
        }
        return isTotal(whole.get(), scope);
    }

    private static Call alone(Call function) {
        return new Call(
                function.tokens(),
                function.distinct(),
                function.arguments(),
                function.order(),
                function.filter(),
                Optional.empty());
    }

    /** Itself and what it refines. */
    static Stream<Window> window(Window window, Scope scope) {
        return Stream.concat(
                Stream.of(window),
                window.base().stream()
                        .flatMap(
                                base -> Stream.ofNullable(scope.core().windows().get(base))));
    }

    /** With what it refines; nothing if that is not understood. */
    private static Optional<Window> whole(Window window, Scope scope) {
        boolean understood =
                window(window, scope).skip(1).allMatch(base -> base.base().isEmpty());
        boolean found = window.base().map(scope.core().windows()::containsKey).orElse(true);
        return understood && found ? Optional.of(window) : Optional.empty();
    }

    /** In a group all rows are one, so that its windows are over groups. */
    private static boolean isTotal(Window window, Scope scope) {
        Stream<Expression> order = window(window, scope)
                .flatMap(part -> Stream.concat(
                        part.partition().stream(), part.order().stream().map(Ordering::term)));
        OrderTerms terms = OrderTerms.ofRows(scope, order);
        KnownColumns known = new KnownColumns(scope, terms.terms().stream());
        if (scope.core().grouped()) {
            return scope.groups().stream().allMatch(group -> terms.has(group) || known.isKnown(group));
        }
        return scope.core().isOneRow() || known.areAll();
    }
}

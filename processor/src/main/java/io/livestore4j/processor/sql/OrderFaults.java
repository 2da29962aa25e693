package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.Expression.Call;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.Expression.Exists;
import io.livestore4j.processor.sql.Expression.In;
import io.livestore4j.processor.sql.Expression.Opaque;
import io.livestore4j.processor.sql.Expression.Ordering;
import io.livestore4j.processor.sql.Expression.Subquery;
import io.livestore4j.processor.sql.Expression.Window;
import io.livestore4j.processor.sql.Scope.Known;
import io.livestore4j.processor.sql.SelectText.CommonTable;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SelectText.FromItem;
import io.livestore4j.processor.sql.SelectText.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what in a SELECT differs with the order in which its rows are found, even if nobody asks for the order of its
 * answer: a subquery that is one of several rows, a LIMIT, a column that each row of a group has its own of, a function that
 * goes by the order of rows. Each fault is told as it stands there.
 */
record OrderFaults(Tables around) {

    /** Of a SELECT whose rows stand behind FROM, in whatever order; but a LIMIT needs one. */
    Optional<String> ofRows(Tokens select, Optional<Scope> outer) {
        return ofLimit(select, outer).or(() -> ofSelect(select, outer));
    }

    /** Of a SELECT behind IN, where of equal values any will do. */
    private Optional<String> ofMembers(Tokens select, Optional<Scope> outer) {
        return ofLimit(select, outer).or(() -> ofParts(select, outer));
    }

    private Optional<String> ofLimit(Tokens select, Optional<Scope> outer) {
        return SelectText.parse(select)
                .filter(text -> text.limit().isPresent())
                .filter(text -> !TotalOrder.isTotal(text, outer, around))
                .map(text -> "(" + select.text() + ")");
    }

    Optional<String> ofSelect(Tokens select, Optional<Scope> outer) {
        return ofParts(select, outer)
                .or(() -> SelectText.parse(select)
                        .filter(text ->
                                !new OrderFaults(around.with(text.commonTables(), outer)).areMergedAlike(text, outer))
                        .map(text -> select.text()));
    }

    private Optional<String> ofParts(Tokens select, Optional<Scope> outer) {
        Optional<SelectText> parsed = SelectText.parse(select);
        boolean asked =
                parsed.flatMap(SelectText::limit).filter(OrderFaults::hasSelect).isPresent();
        if (parsed.isEmpty() || asked) {
            return Optional.of(select.text());
        }
        SelectText text = parsed.get();
        OrderFaults inside = new OrderFaults(around.with(text.commonTables(), outer));
        Stream<Optional<String>> common =
                text.commonTables().stream().map(CommonTable::select).map(table -> inside.ofRows(table, outer));
        Stream<Optional<String>> cores = text.cores().stream()
                .map(core ->
                        inside.ofCore(core, text.order(), outer, text.cores().size() > 1));
        return first(Stream.concat(common, cores));
    }

    static boolean hasSelect(Tokens tokens) {
        return tokens.list().stream().anyMatch(token -> token.is("SELECT"));
    }

    private static Optional<String> first(Stream<Optional<String>> faults) {
        return faults.flatMap(Optional::stream).findFirst();
    }

    /** Of rows that are equal one stays: of several that are not the same it would be any. */
    private boolean areMergedAlike(SelectText text, Optional<Scope> outer) {
        Scope scope = Scope.of(text.cores().get(0), outer, around);
        Core core = scope.core();
        if (text.cores().size() == 1) {
            Exactness exactness = new Exactness(scope);
            return !core.distinct()
                    || core.items().stream()
                            .allMatch(item -> item.isStar()
                                    ? !scope.hasUnknownSource()
                                    : exactness.isExact(item.expression().orElseThrow()));
        }
        boolean merging = text.isMerging();
        boolean stars =
                text.cores().stream().anyMatch(one -> one.items().stream().anyMatch(Item::isStar));
        return !merging
                || !stars
                        && IntStream.range(0, core.items().size())
                                .allMatch(i -> TotalOrder.isOfOneForm(text, scope, i));
    }

    private Optional<String> ofCore(Core core, List<Ordering> order, Optional<Scope> outer, boolean compound) {
        Scope scope = Scope.of(core, outer, around);
        List<Expression> ordered =
                compound ? List.of() : TotalOrder.terms(order).toList();
        Stream<Optional<String>> sources =
                core.sources().flatMap(FromItem::selects).map(select -> ofRows(select, outer));
        Stream<Optional<String>> expressions = Stream.of(
                        core.fromItems().flatMap(FromItem::expressions), core.expressions(), ordered.stream())
                .flatMap(all -> all)
                .map(expression -> ofExpression(expression, scope));
        Stream<Optional<String>> bare = core.grouped() || core.isOneRow()
                ? Stream.of(
                                core.items().stream().flatMap(item -> item.expression().stream()),
                                core.having().stream(),
                                ordered.stream())
                        .flatMap(all -> all)
                        .map(expression -> ofGroups(core, expression, scope))
                : Stream.empty();
        return first(Stream.of(sources, expressions, bare).flatMap(all -> all));
    }

    private Optional<String> ofGroups(Core core, Expression expression, Scope scope) {
        boolean star = core.items().stream().anyMatch(Item::isStar);
        boolean alike = !star && new GroupColumns(scope).areAlike(expression);
        return alike ? Optional.empty() : Optional.of(core.all().text());
    }

    Optional<String> ofExpression(Expression expression, Scope scope) {
        return first(expression.all().map(part -> ofPart(part, scope)));
    }

    private Optional<String> ofPart(Expression part, Scope scope) {
        if (part instanceof Subquery subquery) {
            boolean total = SelectText.parse(subquery.select())
                    .filter(select -> TotalOrder.isTotal(select, Optional.of(scope), around))
                    .isPresent();
            return faultUnless(total, subquery.tokens()).or(() -> ofSelect(subquery.select(), Optional.of(scope)));
        }
        if (part instanceof Exists exists) {
            return ofParts(exists.select(), Optional.of(scope));
        }
        if (part instanceof In in) {
            return in.select().flatMap(select -> ofMembers(select, Optional.of(scope)));
        }
        if (part instanceof Call call) {
            return call.window()
                    .map(window -> ofWindow(call, window, scope))
                    .orElseGet(() -> faultUnless(isAlike(call, scope), call.tokens()));
        }
        return faultUnless(!(part instanceof Opaque), part.tokens());
    }

    private static Optional<String> faultUnless(boolean fine, Tokens part) {
        return fine ? Optional.empty() : Optional.of(part.text());
    }

    private Optional<String> ofWindow(Call call, Window window, Scope scope) {
        Stream<Expression> terms = RowFunctions.window(window, scope)
                .flatMap(part -> Stream.concat(part.partition().stream(), TotalOrder.terms(part.order())));
        return faultUnless(RowFunctions.isAlikeInWindow(call, window, scope), call.tokens())
                .or(() -> first(terms.map(term -> ofExpression(term, scope))));
    }

    private static boolean isAlike(Call call, Scope scope) {
        return !SelectText.isAggregate(call) || isOwn(call, scope) && RowFunctions.isAlike(call, scope);
    }

    /** An aggregate of columns of an outer SELECT alone is an aggregate of that. */
    private static boolean isOwn(Call call, Scope scope) {
        Supplier<Stream<Column>> columns =
                () -> call.all().filter(Column.class::isInstance).map(Column.class::cast);
        return columns.get().findAny().isEmpty()
                || columns.get().anyMatch(column -> !(scope.meaning(column) instanceof Known known) || known.own());
    }
}

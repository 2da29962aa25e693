package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.Expression.Exists;
import io.livestore4j.processor.sql.Expression.In;
import io.livestore4j.processor.sql.Expression.Ordering;
import io.livestore4j.processor.sql.Expression.Subquery;
import io.livestore4j.processor.sql.Expression.Window;
import io.livestore4j.processor.sql.Scope.Known;
import io.livestore4j.processor.sql.SelectText.CommonTable;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SelectText.FromItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the columns in subqueries that are none of their own tables, and so may be of the SELECT around them. */
record SubqueryColumns(Tables tables) {

    /** Nothing if a subquery is not understood. */
    Optional<List<Column>> foreign(Expression expression) {
        List<Optional<List<Column>>> found = expression
                .all()
                .flatMap(part -> selects(part).map(select -> foreign(select, Optional.empty(), tables)))
                .toList();
        return joined(found.stream());
    }

    static Stream<Tokens> selects(Expression part) {
        if (part instanceof Subquery subquery) {
            return Stream.of(subquery.select());
        }
        if (part instanceof Exists exists) {
            return Stream.of(exists.select());
        }
        return part instanceof In in ? in.select().stream() : Stream.empty();
    }

    private static Optional<List<Column>> joined(Stream<Optional<List<Column>>> parts) {
        List<Optional<List<Column>>> all = parts.toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList())
                : Optional.empty();
    }

    private Optional<List<Column>> foreign(Tokens select, Optional<Scope> outer, Tables around) {
        Optional<SelectText> parsed = SelectText.parse(select);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        Tables inside = around.with(parsed.get().commonTables(), outer);
        Stream<Optional<List<Column>>> common = parsed.get().commonTables().stream()
                .map(CommonTable::select)
                .map(table -> foreign(table, outer, inside));
        Stream<Optional<List<Column>>> cores = parsed.get().cores().stream()
                .map(core -> foreign(core, parsed.get().order(), outer, inside));
        return joined(Stream.concat(common, cores));
    }

    private Optional<List<Column>> foreign(Core core, List<Ordering> order, Optional<Scope> outer, Tables inside) {
        Scope scope = Scope.of(core, outer, inside);
        List<Expression> parts = Stream.of(
                        core.expressions(),
                        order.stream().map(Ordering::term),
                        core.fromItems().flatMap(FromItem::expressions),
                        core.windows().values().stream().flatMap(SubqueryColumns::of))
                .flatMap(expressions -> expressions)
                .flatMap(Expression::all)
                .flatMap(SubqueryColumns::withWindow)
                .toList();
        Stream<Optional<List<Column>>> own = parts.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(column -> !isInner(scope, column))
                .map(column -> Optional.of(List.of(column)));
        Stream<Optional<List<Column>>> deeper = Stream.concat(
                        parts.stream().flatMap(SubqueryColumns::selects),
                        core.sources().flatMap(FromItem::selects))
                .map(select -> foreign(select, Optional.of(scope), inside));
        boolean opaque = parts.stream().anyMatch(Expression.Opaque.class::isInstance);
        return opaque ? Optional.empty() : joined(Stream.concat(own, deeper));
    }

    /** Around it there are only SELECTs that are inside the expression too. */
    private static boolean isInner(Scope scope, Column column) {
        Scope.Meaning meaning = scope.meaning(column);
        return meaning instanceof Known || meaning instanceof Scope.Alias;
    }

    private static Stream<Expression> withWindow(Expression part) {
        Stream<Expression> window = part instanceof Expression.Call call
                ? call.window().stream().flatMap(SubqueryColumns::of)
                : Stream.empty();
        return Stream.concat(Stream.of(part), window);
    }

    private static Stream<Expression> of(Window window) {
        return Stream.concat(
                        window.partition().stream(), window.order().stream().map(Ordering::term))
                .flatMap(Expression::all);
    }
}

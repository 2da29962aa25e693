package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.sql.Expression.Cast;
import io.livestore4j.processor.sql.Expression.Collated;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.Expression.In;
import io.livestore4j.processor.sql.Expression.Literal;
import io.livestore4j.processor.sql.Expression.Operation;
import io.livestore4j.processor.sql.Expression.RowValue;
import io.livestore4j.processor.sql.Scope.Known;
import io.livestore4j.processor.sql.SelectText.Join;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns in which rows agree that agree in some: what follows from the keys of tables, and from what WHERE and ON
 * demand. A table that is joined by LEFT follows as a whole, for whether it has a row depends on all of its ON.
 *
 * <pre>
 *   todo t JOIN list l ON l.id = t.list_id: rows that agree in t.id agree in t.list_id, l.id, l.name …
 * </pre>
 */
final class KnownColumns {

    /** What they answer compares as their argument does. */
    private static final Set<String> TRANSPARENT = Set.of("likely", "unlikely", "likelihood");

    private final Scope scope;
    private final List<Equality> equalities = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** @param same expressions in which the rows agree */
    KnownColumns(Scope scope, Stream<Expression> same) {
        this.scope = scope;
        // Of others, what compares as equal need not be the same.
        same.flatMap(this::own)
                .filter(column -> column.storage().isPresent())
                .map(Known::key)
                .forEach(known::add);
        scope.core().where().ifPresent(where -> equalities.addAll(equalities(where)));
        if (scope.isPlain()) {
            scope.sources().stream()
                    .filter(source -> source.join() == Join.INNER)
                    .flatMap(source -> source.on().stream())
                    .forEach(on -> equalities.addAll(equalities(on)));
        }
        int before;
        do {
            before = known.size();
            equalities.stream()
                    .filter(this::follows)
                    .forEach(equality -> known.add(equality.column().key()));
            scope.sources().stream()
                    .filter(source -> isKnown(source) || followsByJoin(source))
                    .forEach(source -> known.addAll(source.allKeys()));
        } while (known.size() > before);
    }

    /** A column that equals an expression. */
    private record Equality(Known column, Expression other) {}

    /** Whether no two rows agree. */
    boolean areAll() {
        return scope.sources().stream().allMatch(this::isKnown);
    }

    private boolean isKnown(Source source) {
        return has(source, known) && source.given().stream().allMatch(this::isKnown);
    }

    private static boolean has(Source source, Set<String> columns) {
        return source.keys().stream()
                .anyMatch(keys -> keys.stream().map(source::key).allMatch(columns::contains));
    }

    /** Whether all rows that agree have the same value there. */
    boolean isKnown(Expression expression) {
        return isKnown(expression, known);
    }

    private boolean isKnown(Expression expression, Set<String> columns) {
        return expression.all().allMatch(part -> isKnownPart(part, columns));
    }

    private boolean isKnownPart(Expression part, Set<String> columns) {
        if (part instanceof Column column) {
            return scope.meaning(column) instanceof Known known && (!known.own() || columns.contains(known.key()));
        }
        return !isOpaque(part);
    }

    /** What depends on more than its parts. */
    private static boolean isOpaque(Expression part) {
        return part instanceof Expression.Subquery
                || part instanceof Expression.Exists
                || part instanceof Expression.Opaque
                || part instanceof In in && in.select().isPresent()
                || part instanceof Expression.Call call
                        && (SelectText.isAggregate(call) || call.window().isPresent());
    }

    private boolean followsByJoin(Source source) {
        if (source.join() != Join.LEFT || source.on().isEmpty() || !scope.isPlain()) {
            return false;
        }
        Set<String> given = new HashSet<>(known);
        given.addAll(source.allKeys());
        if (!isKnown(source.on().get(), given)) {
            return false;
        }
        Set<String> found = new HashSet<>(known);
        equalities(source.on().get()).stream()
                .filter(equality -> isKnown(equality.other(), known))
                .forEach(equality -> found.add(equality.column().key()));
        return has(source, found) && source.given().stream().allMatch(this::isKnown);
    }

    private boolean follows(Equality equality) {
        return isKnown(equality.other(), known);
    }

    private Stream<Known> own(Expression expression) {
        return expression instanceof Column column && scope.meaning(column) instanceof Known known && known.own()
                ? Stream.of(known)
                : Stream.empty();
    }

    /** Those of a condition that must all hold. */
    private List<Equality> equalities(Expression condition) {
        if (condition instanceof Operation and && and.isAny("AND")) {
            return and.parts().stream()
                    .flatMap(part -> equalities(part).stream())
                    .toList();
        }
        if (condition instanceof Operation equal && equal.isAny("=", "IS")) {
            return equalities(equal.left(), equal.right());
        }
        boolean single =
                condition instanceof In in && in.select().isEmpty() && in.list().size() == 1;
        return single
                ? equalities(((In) condition).operand(), ((In) condition).list().get(0))
                : List.of();
    }

    private List<Equality> equalities(Expression left, Expression right) {
        List<Equality> found = new ArrayList<>();
        if (left instanceof RowValue lefts
                && right instanceof RowValue rights
                && lefts.parts().size() == rights.parts().size()) {
            for (int i = 0; i < lefts.parts().size(); i++) {
                found.addAll(equalities(lefts.parts().get(i), rights.parts().get(i)));
            }
        }
        own(left).filter(column -> tells(right, column)).forEach(column -> found.add(new Equality(column, right)));
        own(right).filter(column -> tells(left, column)).forEach(column -> found.add(new Equality(column, left)));
        return found;
    }

    /**
     * Whether a value of that expression equals one value of the column alone. A number equals several texts: to it '1'
     * and '01' are the same.
     */
    private boolean tells(Expression other, Known column) {
        Optional<Storage> storage = column.storage();
        boolean collated = other.all().anyMatch(Collated.class::isInstance);
        if (storage.isEmpty() || collated || isTruth(other)) {
            return false;
        }
        if (storage.get() != Storage.TEXT) {
            return true;
        }
        if (other instanceof Column text) {
            return scope.storage(text).filter(Storage.TEXT::equals).isPresent();
        }
        if (other instanceof Cast cast) {
            return cast.type().equals("text");
        }
        return !(other instanceof Expression.Call call && call.isAny(TRANSPARENT));
    }

    /** {@code x IS TRUE} is no comparison. */
    private static boolean isTruth(Expression other) {
        return other instanceof Literal
                && (other.tokens().startsWith("TRUE") || other.tokens().startsWith("FALSE"));
    }
}

package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.sql.Expression.Ordering;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SelectText.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether SQL reads the same on every client: SQLite answers rows that share their place in whatever order its plan finds
 * them, and plans differ. A SELECT is fine if it answers one row at most, if its order ends with the keys of its tables, or
 * if rows of one place are equal; and if all in it is the same whatever the order, see {@link OrderFaults}. In doubt it is
 * not.
 *
 * <pre>
 *   SELECT id FROM todo ORDER BY text        two todos may share a text
 *   SELECT id FROM todo ORDER BY text, id    fine
 *   SELECT text FROM todo WHERE id = ?       fine
 *   … WHERE list_id IN (SELECT id FROM list) fine: a set
 * </pre>
 */
final class TotalOrder {

    private TotalOrder() {}

    /** The part of a query that has no total order, as it stands there. */
    static Optional<String> faultOfQuery(TwinTables twins, Tokens select, boolean many) {
        Tables tables = Tables.of(twins);
        Optional<SelectText> text = SelectText.parse(select);
        boolean placed = text.isPresent()
                && (!many && text.get().limit().isEmpty() || isTotal(text.get(), Optional.empty(), tables));
        return placed ? new OrderFaults(tables).ofSelect(select, Optional.empty()) : Optional.of(select.text());
    }

    /** Whether each row of a SELECT has a place of its own, or is like those that share it. */
    static boolean isTotal(SelectText select, Optional<Scope> outer, Tables around) {
        Tables tables = around.with(select.commonTables(), outer);
        Core core = select.cores().get(0);
        Scope scope = Scope.of(core, outer, tables);
        if (select.cores().size() > 1) {
            return isCompoundTotal(select, scope);
        }
        boolean single = core.isOneRow() || core.from().isEmpty() || new KnownColumns(scope, Stream.empty()).areAll();
        return single || isTotal(scope, select.order());
    }

    private static boolean isTotal(Scope scope, List<Ordering> order) {
        Core core = scope.core();
        OrderTerms terms = OrderTerms.of(scope, order);
        if (core.distinct() && !isOrderedByItems(scope, order)) {
            return false;
        }
        if (terms.haveAllItems()) {
            return true;
        }
        KnownColumns known = new KnownColumns(scope, terms.terms().stream());
        if (core.grouped()) {
            return scope.groups().stream().allMatch(group -> terms.has(group) || known.isKnown(group));
        }
        return known.areAll() || core.distinct() && areItemsKnown(scope, known);
    }

    /** Of the rows that DISTINCT makes one, each might have another place. */
    private static boolean isOrderedByItems(Scope scope, List<Ordering> order) {
        Stream<Expression> items = scope.core().items().stream()
                .flatMap(item -> item.isStar() ? scope.ofStar(item).stream() : item.expression().stream());
        KnownColumns known = new KnownColumns(scope, items);
        return order.stream()
                .map(ordering -> OrderTerms.meant(scope, ordering.term()))
                .allMatch(term -> term.filter(meant -> known.isKnown(meant) || isItem(scope, meant))
                        .isPresent());
    }

    private static boolean isItem(Scope scope, Expression term) {
        Optional<String> canonical = scope.canonical(term);
        return canonical.isPresent()
                && scope.core().items().stream()
                        .anyMatch(item ->
                                item.expression().flatMap(scope::canonical).equals(canonical));
    }

    private static boolean areItemsKnown(Scope scope, KnownColumns known) {
        return scope.core().items().stream().allMatch(item -> isItemKnown(scope, item, known));
    }

    private static boolean isItemKnown(Scope scope, Item item, KnownColumns known) {
        return item.isStar()
                ? !scope.hasUnknownSource() && scope.ofStar(item).stream().allMatch(known::isKnown)
                : item.expression().filter(known::isKnown).isPresent();
    }

    /** Each column must be ordered, and of one type. */
    private static boolean isCompoundTotal(SelectText select, Scope first) {
        int width = first.core().items().size();
        boolean even = select.cores().stream()
                .allMatch(core ->
                        core.items().size() == width && core.items().stream().noneMatch(Item::isStar));
        Set<Integer> ordered = OrderTerms.positions(first, select.order());
        return even && IntStream.range(0, width).allMatch(i -> ordered.contains(i) && isOfOneForm(select, first, i));
    }

    /** Whether what is equal in that column of a compound SELECT is the same. */
    static boolean isOfOneForm(SelectText select, Scope first, int column) {
        Set<Optional<Storage>> storages = new HashSet<>();
        for (Core core : select.cores()) {
            Expression item = core.items().get(column).expression().orElseThrow();
            Exactness exactness = new Exactness(Scope.of(core, first.outer(), first.tables()));
            if (!exactness.isExact(item)) {
                return false;
            }
            if (!item.isNull()) {
                storages.add(exactness.storage(item));
            }
        }
        return storages.size() <= 1 && !storages.contains(Optional.<Storage>empty());
    }

    /** Of one SELECT alone. */
    static Stream<Expression> terms(List<Ordering> order) {
        return order.stream().map(Ordering::term);
    }
}

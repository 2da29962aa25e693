package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.Sources.Equality;
import io.livestore4j.processor.sql.Sources.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether SQL reads the same on every client: SQLite answers rows that share their place in whatever order its plan finds
 * them, and plans differ. A SELECT is fine if it answers one row at most, if its order ends with the keys of its tables, or
 * if rows of one place are equal. In doubt it is not.
 *
 * <pre>
 *   SELECT id FROM todo ORDER BY text        two todos may share a text
 *   SELECT id FROM todo ORDER BY text, id    fine
 *   SELECT text FROM todo WHERE id = ?       fine
 *   … WHERE list_id IN (SELECT id FROM list) fine: a set
 * </pre>
 */
final class TotalOrder {

    private static final Set<String> ORDERED_AGGREGATES = Set.of(
            "group_concat",
            "string_agg",
            "json_group_array",
            "json_group_object",
            "jsonb_group_array",
            "jsonb_group_object");

    private final TwinTables twins;

    TotalOrder(TwinTables twins) {
        this.twins = twins;
    }

    /** The part of a query that has no total order, as it stands there. */
    Optional<String> faultOfQuery(Tokens select, boolean many) {
        return many && !isTotal(select) ? Optional.of(select.text()) : faultInside(select);
    }

    /** The same of an INSERT, UPDATE or DELETE. */
    Optional<String> faultOfWrite(Tokens write) {
        if (write.startsWith("UPDATE") || write.startsWith("DELETE")) {
            int from = write.find(2, token -> token.is("FROM"));
            return from < write.size() && !write.get(from - 1).is("DISTINCT")
                    ? Optional.of(write.from(from).text())
                    : faultInside(write);
        }
        int select = write.find(0, token -> token.isAny("SELECT", "WITH"));
        Tokens rows = write.between(select, conflict(write, select));
        return rows.isEmpty() || isTotal(rows) ? faultInside(write) : Optional.of(rows.text());
    }

    private static int conflict(Tokens write, int from) {
        int on = write.find(from, token -> token.is("ON"));
        while (on + 1 < write.size() && !write.get(on + 1).is("CONFLICT")) {
            on = write.find(on + 1, token -> token.is("ON"));
        }
        return on;
    }

    private Optional<String> faultInside(Tokens statement) {
        return IntStream.range(1, statement.size() - 1)
                .filter(i -> statement.get(i).is("("))
                .mapToObj(i -> faultAt(statement, i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> faultAt(Tokens statement, int open) {
        Tokens inside = statement.between(open + 1, statement.closing(open));
        SqlToken before = statement.get(open - 1);
        boolean fine = true;
        boolean select = inside.startsWith("SELECT") || inside.startsWith("WITH");
        if (select) {
            boolean set = before.isAny("IN", "EXISTS", "FROM", "JOIN", "AS", "MATERIALIZED");
            fine = set && !inside.contains(token -> token.is("LIMIT")) || isTotal(inside);
        } else if (before.is("OVER")) {
            fine = isOrderedByKeys(statement, inside);
        } else if (before.isName() && ORDERED_AGGREGATES.contains(before.name())) {
            fine = isOrderedByKeys(statement, inside) || isOrderedByItself(inside);
        }
        return fine
                ? Optional.empty()
                : Optional.of(statement
                        .between(select ? open : open - 1, statement.closing(open) + 1)
                        .text());
    }

    /** Of a window, or of an aggregate that follows the order of its rows. */
    private boolean isOrderedByKeys(Tokens statement, Tokens inside) {
        List<String> ordered =
                terms(inside).columns().map(column -> column.last().name()).toList();
        return twins.tables().stream()
                .filter(table -> twins.named(statement).contains(table.sqlName()))
                .flatMap(table -> table.keys().stream())
                .map(ColumnModel::sqlName)
                .allMatch(key -> ordered.contains(key.toLowerCase(Locale.ROOT)));
    }

    private static boolean isOrderedByItself(Tokens inside) {
        int order = inside.find(0, token -> token.is("ORDER"));
        return inside.between(0, order).split(token -> token.is(",")).stream()
                .limit(1)
                .allMatch(terms(inside)::has);
    }

    private static OrderTerms terms(Tokens inside) {
        Core none = new Core(inside, List.of(), inside.between(0, 0), false);
        return OrderTerms.of(none, inside, inside.find(0, token -> token.is("ORDER")), inside.size());
    }

    private boolean isTotal(Tokens select) {
        List<Core> cores = SelectText.parse(select).cores();
        if (cores.isEmpty()) {
            return false;
        }
        Core core = cores.get(0);
        OrderTerms terms = OrderTerms.of(core, cores.get(cores.size() - 1).all());
        if (terms.haveAllItems()) {
            return true;
        }
        boolean distinct = core.all().size() > 1 && core.all().get(1).is("DISTINCT");
        if (cores.size() > 1 || distinct && !core.isOneRow()) {
            return false;
        }
        return core.isOneRow()
                || core.from().isEmpty()
                || areGroupsOrdered(core, terms)
                || !core.grouped()
                        && Sources.of(core.from(), twins)
                                .filter(sources -> areKnown(sources, core, terms))
                                .isPresent();
    }

    private static boolean areGroupsOrdered(Core core, OrderTerms terms) {
        int group = core.all().find(0, token -> token.is("GROUP"));
        int end = core.all().find(group, token -> token.isAny("HAVING", "WINDOW", "ORDER", "LIMIT"));
        return core.grouped()
                && core.all().between(Math.min(group + 2, end), end).split(token -> token.is(",")).stream()
                        .map(term -> OrderTerms.meant(core, term))
                        .allMatch(terms::has);
    }

    /** Whether rows of one place have the same keys: what follows from the order and from what must be equal. */
    private static boolean areKnown(Sources sources, Core core, OrderTerms terms) {
        Set<String> known = new HashSet<>();
        terms.columns().forEach(column -> known.addAll(named(sources, column)));
        List<Equality> equalities = new ArrayList<>(sources.equalities());
        equalities.addAll(Sources.equalities(core.where()));
        int before;
        do {
            before = known.size();
            for (Equality equality : equalities) {
                if (isKnown(sources, equality.other(), known)) {
                    known.addAll(named(sources, equality.column()));
                }
            }
            sources.list().stream()
                    .filter(source -> isKnown(source, known))
                    .forEach(source -> source.columns().forEach(column -> known.add(source.alias() + "." + column)));
        } while (known.size() > before);
        return sources.list().stream().allMatch(source -> isKnown(source, known));
    }

    private static boolean isKnown(Source source, Set<String> known) {
        return source.keys().stream().allMatch(key -> known.contains(source.alias() + "." + key));
    }

    /** Whether it follows from columns that are known. Those of an outer SELECT are, for each of its rows. */
    private static boolean isKnown(Sources sources, Tokens expression, Set<String> known) {
        return !expression.isEmpty()
                && expression.list().stream().noneMatch(token -> token.is("SELECT"))
                && IntStream.range(0, expression.size())
                        .filter(i -> expression.get(i).isName() && !follows(expression, i, "."))
                        .mapToObj(i -> expression.between(first(expression, i), i + 1))
                        .allMatch(column -> known.containsAll(named(sources, column)));
    }

    private static boolean follows(Tokens expression, int at, String sign) {
        return at + 1 < expression.size() && expression.get(at + 1).is(sign);
    }

    /** Where {@code table.} begins. */
    private static int first(Tokens expression, int name) {
        return name > 1 && expression.get(name - 1).is(".") ? name - 2 : name;
    }

    /** The column that is meant, as {@code alias.name}; nothing if it is none of these sources. */
    private static List<String> named(Sources sources, Tokens column) {
        String name = column.last().name();
        return sources.list().stream()
                .filter(source -> column.size() == 1
                        ? source.has(name)
                        : column.get(column.size() - 3).name().equals(source.alias()))
                .limit(1)
                .map(source -> source.alias() + "." + name)
                .toList();
    }
}

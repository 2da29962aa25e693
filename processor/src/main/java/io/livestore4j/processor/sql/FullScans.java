package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.Expression.In;
import io.livestore4j.processor.sql.Expression.Operation;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SelectText.FromItem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what an index would spare. A query that reads a table on purpose is none: there must be a term of WHERE or ON,
 * not under OR, NOT or a function, that compares a column with a value; or SQLite must make an index of its own for each
 * run. A column of yes and no is none either.
 *
 * <pre>
 *   SELECT * FROM todo WHERE note = ?                         SCAN todo
 *   SELECT … FROM todo_list l LEFT JOIN todo t ON t.note = l.id
 *                                        SEARCH t USING AUTOMATIC COVERING INDEX (note=?) LEFT-JOIN
 * </pre>
 */
final class FullScans {

    private static final Pattern SCAN = Pattern.compile("SCAN (\\S+)(?: LEFT-JOIN| EXISTS)?");
    private static final Pattern AUTOMATIC = Pattern.compile(
            "SEARCH (\\S+) (?:EXISTS )?USING AUTOMATIC (?:PARTIAL )?(?:COVERING )?INDEX \\((\\w+)[=<>].*");

    private static final String[] COMPARISONS = {"=", "IS", "IS NULL", "<", "<=", ">", ">=", "BETWEEN"};

    private final TwinTables twins;
    private final Tokens select;

    FullScans(TwinTables twins, Tokens select) {
        this.twins = twins;
        this.select = select;
    }

    /** At most one for each line of the plan. */
    List<FullScan> in(List<String> plan) {
        return plan.stream()
                .flatMap(line -> ofLine(line).stream())
                .map(found -> new FullScan(found.table(), found.column(), plan))
                .distinct()
                .toList();
    }

    private record Found(TableModel table, ColumnModel column) {}

    private Optional<Found> ofLine(String line) {
        Matcher scan = SCAN.matcher(line);
        if (scan.matches()) {
            return cores(select).flatMap(core -> compared(core, scan.group(1))).findFirst();
        }
        Matcher automatic = AUTOMATIC.matcher(line);
        return automatic.matches()
                ? cores(select)
                        .flatMap(core -> table(core, automatic.group(1)).stream())
                        .flatMap(table -> column(table, automatic.group(2)))
                        .findFirst()
                : Optional.empty();
    }

    /** Each SELECT in there, from the outermost inwards. */
    private static Stream<Core> cores(Tokens select) {
        return SelectText.parse(select).stream()
                .flatMap(text -> Stream.concat(
                        text.cores().stream().flatMap(FullScans::withInner),
                        text.commonTables().stream().flatMap(table -> cores(table.select()))));
    }

    private static Stream<Core> withInner(Core core) {
        Stream<Tokens> inFrom = core.sources().flatMap(FromItem::selects);
        Stream<Tokens> inTerms = Stream.concat(
                        core.expressions(), core.fromItems().flatMap(item -> item.on().stream()))
                .flatMap(Expression::all)
                .flatMap(SubqueryColumns::selects);
        return Stream.concat(Stream.of(core), Stream.concat(inFrom, inTerms).flatMap(FullScans::cores));
    }

    private Stream<Found> compared(Core core, String alias) {
        return table(core, alias).stream()
                .flatMap(table -> Stream.concat(
                                core.fromItems().flatMap(item -> item.on().stream()), core.where().stream())
                        .flatMap(FullScans::terms)
                        .flatMap(term -> compared(term).stream())
                        .filter(column ->
                                column.qualifier().map(alias::equalsIgnoreCase).orElse(true))
                        .flatMap(column -> column(table, column.name())));
    }

    private static Stream<Expression> terms(Expression condition) {
        return condition instanceof Operation and && and.isAny("AND")
                ? and.parts().stream().flatMap(FullScans::terms)
                : Stream.of(condition);
    }

    /** The table that goes by that name there. */
    private Optional<TableModel> table(Core core, String alias) {
        return core.sources()
                .filter(item -> item.isTable() && item.alias().equalsIgnoreCase(alias))
                .flatMap(item -> twins.tables().stream()
                        .filter(table -> table.sqlName()
                                .equalsIgnoreCase(item.names().get(item.names().size() - 1))))
                .findFirst();
    }

    private static Stream<Found> column(TableModel table, String name) {
        return table.columns().stream()
                .filter(column -> column.sqlName().equalsIgnoreCase(name))
                .filter(column -> column.type() != Scalar.BOOLEAN)
                .map(column -> new Found(table, column));
    }

    /** The column that a term compares with a value of its own. */
    private static Optional<Column> compared(Expression term) {
        if (term instanceof In in && in.operand() instanceof Column column) {
            return Optional.of(column);
        }
        if (!(term instanceof Operation comparison) || !comparison.isAny(COMPARISONS)) {
            return Optional.empty();
        }
        List<Expression> operands = comparison.parts();
        if (operands.get(0) instanceof Column column
                && operands.stream().skip(1).allMatch(FullScans::isValue)) {
            return Optional.of(column);
        }
        boolean mirrored = operands.size() == 2 && isValue(operands.get(0));
        return mirrored && operands.get(1) instanceof Column column ? Optional.of(column) : Optional.empty();
    }

    /** A subquery may be about anything, but is evaluated once or with an index of its own. */
    private static boolean isValue(Expression operand) {
        return operand.all().noneMatch(part -> part instanceof Column || part instanceof Expression.Call);
    }
}

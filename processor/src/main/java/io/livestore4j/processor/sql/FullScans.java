package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TableModel;
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

    private static final String[] BEHIND_SOURCES = {
        "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "UNION", "INTERSECT", "EXCEPT", ")"
    };
    private static final String[] BETWEEN_TERMS = {
        "WHERE", "ON", "AND", "JOIN", "LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL", ","
    };
    private static final String[] COMPARISONS = {"=", "==", "IS", "<", "<=", ">", ">=", "IN", "BETWEEN"};

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
            return sources().flatMap(source -> compared(source, scan.group(1))).findFirst();
        }
        Matcher automatic = AUTOMATIC.matcher(line);
        return automatic.matches()
                ? sources()
                        .flatMap(source -> table(source, automatic.group(1)).stream())
                        .flatMap(table -> column(table, automatic.group(2)))
                        .findFirst()
                : Optional.empty();
    }

    /** What stands behind each FROM, with the terms of its ON and WHERE. */
    private Stream<Tokens> sources() {
        return Stream.iterate(0, i -> i < select.size(), i -> i + 1)
                .filter(i -> select.get(i).is("FROM"))
                .filter(i -> i == 0 || !select.get(i - 1).is("DISTINCT"))
                .map(i -> select.between(i + 1, select.find(i + 1, token -> token.isAny(BEHIND_SOURCES))));
    }

    private Stream<Found> compared(Tokens source, String alias) {
        return table(source, alias).stream()
                .flatMap(table -> source.split(token -> token.isAny(BETWEEN_TERMS)).stream()
                        .flatMap(term -> compared(term).stream())
                        .filter(column -> column.size() == 1
                                || column.get(column.size() - 3).name().equalsIgnoreCase(alias))
                        .flatMap(column -> column(table, column.last().name())));
    }

    /** The table that goes by that name there. */
    private Optional<TableModel> table(Tokens source, String alias) {
        return source.split(token -> token.isAny(BETWEEN_TERMS)).stream()
                .filter(item ->
                        !item.isEmpty() && item.get(0).isName() && item.last().isName())
                .filter(item -> item.size() <= 3 && item.last().name().equalsIgnoreCase(alias))
                .flatMap(item -> twins.tables().stream()
                        .filter(table ->
                                table.sqlName().equalsIgnoreCase(item.get(0).name())))
                .findFirst();
    }

    private static Stream<Found> column(TableModel table, String name) {
        return table.columns().stream()
                .filter(column -> column.sqlName().equalsIgnoreCase(name))
                .filter(column -> column.type() != Scalar.BOOLEAN)
                .map(column -> new Found(table, column));
    }

    /** The column that a term compares with a value of its own. */
    private static Optional<Tokens> compared(Tokens term) {
        int comparison = term.find(0, token -> token.isAny(COMPARISONS));
        if (comparison == term.size()) {
            return Optional.empty();
        }
        Tokens left = term.between(0, comparison);
        Tokens right = term.from(comparison + 1);
        if (Nullability.isColumn(left) && isValue(right)) {
            return Optional.of(left);
        }
        boolean mirrored = Nullability.isColumn(right)
                && isValue(left)
                && !term.get(comparison).isAny("IN", "BETWEEN");
        return mirrored ? Optional.of(right) : Optional.empty();
    }

    /** A subquery may be about anything, but is evaluated once or with an index of its own. */
    private static boolean isValue(Tokens operand) {
        boolean list = operand.isParenthesized();
        return list
                || !operand.isEmpty()
                        && operand.list().stream().noneMatch(token -> token.isName() && !token.is("NULL"));
    }
}

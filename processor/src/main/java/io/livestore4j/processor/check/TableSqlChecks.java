package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.DefaultModel;
import io.livestore4j.processor.model.IndexModel;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.TableSqlTrial;
import io.livestore4j.processor.sql.TableSqlTrial.Outcome;
import io.livestore4j.processor.sql.TableSqlTrial.Part;
import io.livestore4j.processor.sql.TableSqlTrial.Refused;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong with the SQL in the annotations of a table, whose columns must have different names. */
final class TableSqlChecks {

    private static final String UNKNOWN_COLUMN = "no such column: ";

    private final TableModel table;
    private final List<Problem> problems = new ArrayList<>();

    private TableSqlChecks(TableModel table) {
        this.table = table;
    }

    static List<Problem> of(TableModel table, SqlMode mode) {
        TableSqlChecks checks = new TableSqlChecks(table);
        if (checks.hasSql()) {
            checks.determinism();
            checks.trial(mode);
        }
        return checks.problems;
    }

    private boolean hasSql() {
        return table.columns().stream()
                        .anyMatch(column -> column.check().isPresent()
                                || column.defaultValue()
                                        .flatMap(DefaultModel::sql)
                                        .isPresent())
                || table.indexes().stream().anyMatch(index -> index.where().isPresent());
    }

    private void determinism() {
        for (ColumnModel column : table.columns()) {
            column.check().ifPresent(check -> stable(Part.CHECK, column.name(), check));
            column.defaultValue().flatMap(DefaultModel::sql).ifPresent(sql -> stable(Part.DEFAULT, column.name(), sql));
        }
        for (IndexModel index : table.indexes()) {
            index.where().ifPresent(where -> stable(Part.WHERE, table.nameOf(index), where));
        }
    }

    private void stable(Part part, String owner, At<String> sql) {
        TableSqlTrial.volatileWord(sql.value())
                .ifPresent(word -> problems.add(kind(part)
                        .at(
                                sql.origin(),
                                "%s uses %s, which depends on the time or on chance, so that clients would differ. %s",
                                subject(part, owner),
                                word,
                                part == Part.DEFAULT
                                        ? "Let the event carry the value."
                                        : "Check the values of the row alone.")));
    }

    private void trial(SqlMode mode) {
        Outcome outcome = TableSqlTrial.of(table, mode);
        outcome.refused()
                .forEach(refused -> problems.add(kind(refused.part())
                        .at(
                                refused.sql().origin(),
                                "%s is no %s that SQLite takes: %s. %s",
                                subject(refused.part(), refused.owner()),
                                refused.part() == Part.DEFAULT ? "constant" : "condition",
                                refused.message(),
                                cure(refused))));
        outcome.evaluated()
                .forEach(evaluated -> evaluated
                        .value()
                        .flatMap(value -> DefaultChecks.ofEvaluated(evaluated.column(), evaluated.sql(), value))
                        .ifPresent(problems::add));
        outcome.missing()
                .ifPresent(
                        why -> problems.add(TableChecks.unchecked(table.type().origin(), why)));
    }

    private static ProblemKind kind(Part part) {
        return switch (part) {
            case CHECK -> ProblemKind.CHECK_WRONG;
            case WHERE -> ProblemKind.INDEX_WHERE_WRONG;
            case DEFAULT -> ProblemKind.DEFAULT_SQL_WRONG;
        };
    }

    private static String subject(Part part, String owner) {
        return switch (part) {
            case CHECK -> "The check of component " + owner;
            case WHERE -> "The where of index " + owner;
            case DEFAULT -> "The default of component " + owner;
        };
    }

    private String cure(Refused refused) {
        if (refused.part() == Part.DEFAULT) {
            return "Write an SQL expression without columns that the column can hold, such as \"lower('ABC')\".";
        }
        return refused.message().startsWith(UNKNOWN_COLUMN)
                ? Suggestions.cure(
                        refused.message().substring(UNKNOWN_COLUMN.length()),
                        table.columns().stream().map(ColumnModel::sqlName).toList())
                : "Write an SQL expression over the columns of the table, such as \""
                        + (refused.part() == Part.CHECK ? "capacity >= 0" : "completed = 0") + "\".";
    }
}

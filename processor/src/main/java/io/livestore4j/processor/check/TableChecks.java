package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.Scalar;
import io.livestore4j.processor.model.ValueType.TextList;
import io.livestore4j.processor.sql.CaptureTriggers;
import io.livestore4j.processor.sql.DdlTrial;
import io.livestore4j.processor.sql.Defaults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be wrong with a table by itself. */
public final class TableChecks {

    private static final String UNKNOWN_COLUMN = "no such column: ";

    /** Classes that the generated one names. */
    private static final Set<String> IN_USE = Set.of("JsonText", "List", "TableDefinition", "ValueCodecs");

    private final TableModel table;
    private final List<Problem> problems = new ArrayList<>();

    private TableChecks(TableModel table) {
        this.table = table;
    }

    public static List<Problem> of(TableModel table) {
        TableChecks checks = new TableChecks(table);
        checks.run();
        if (checks.problems.isEmpty() && table.type().isRecord()) {
            DdlTrial.create(List.of(table));
        }
        return List.copyOf(checks.problems);
    }

    /** Whether there is no problem but warnings. The table is not created for it, which takes the longest. */
    public static boolean isSound(TableModel table) {
        TableChecks checks = new TableChecks(table);
        checks.run();
        return checks.problems.stream().allMatch(problem -> problem.kind().isWarning());
    }

    private void run() {
        problems.addAll(TypeChecks.ofRecord(table.type(), "Table", ProblemKind.TABLE_NOT_RECORD));
        if (!table.type().isRecord()) {
            return;
        }
        SqlNameChecks.of("Table", table.sqlNameAt()).ifPresent(problems::add);
        table.columns().forEach(this::column);
        columnNames();
        key();
        width();
        problems.addAll(IndexChecks.of(table));
        table.columns()
                .forEach(column -> column.references()
                        .ifPresent(reference -> problems.addAll(ReferenceChecks.of(table, column, reference))));
        if (hasConditions() && areNamesDistinct()) {
            conditions();
        }
        table.columns().forEach(this::determinism);
    }

    private void column(ColumnModel column) {
        problems.addAll(ComponentChecks.of("Component", column.component()));
        SqlNameChecks.of("Column", At.of(column.sqlName(), column.origin())).ifPresent(problems::add);
        column.defaultValue()
                .filter(value -> column.type().isSupported())
                .filter(value -> Defaults.literal(column.type(), value.value()).isEmpty())
                .ifPresent(value -> problems.add(ProblemKind.DEFAULT_UNREADABLE.at(
                        value.origin(),
                        "The default of component %s is \"%s\", which is no %s. %s",
                        column.name(),
                        value.value().replace('\0', '?'),
                        column.component().javaName(),
                        defaultCure(column.type(), value.value()))));
    }

    private static String defaultCure(ValueType type, String value) {
        if (type instanceof ValueType.EnumOf enumOf) {
            return Suggestions.cure(value, enumOf.constants());
        }
        if (type instanceof TextList) {
            return "Write a JSON array of texts, such as [] or [\"a\"].";
        }
        if (type == Scalar.TEXT) {
            return "Leave out the character U+0000, which ends a text in SQL.";
        }
        if (type == Scalar.INSTANT) {
            return "Write it like 2026-01-31T12:00:00Z, in the years 0000 to 9999.";
        }
        return type == Scalar.BOOLEAN ? "Write true or false." : "Write a number that the type can hold.";
    }

    private void columnNames() {
        Map<String, ColumnModel> known = new HashMap<>();
        for (ColumnModel column : table.columns()) {
            ColumnModel first = known.putIfAbsent(SqlNameChecks.key(column.sqlName()), column);
            if (first != null) {
                problems.add(ProblemKind.COLUMN_NAME_TWICE.at(
                        column.origin(),
                        "Components %s and %s would both be column \"%s\". Rename one of them.",
                        first.name(),
                        column.name(),
                        column.sqlName()));
            } else if (column.name().equals(table.constant())) {
                problems.add(ProblemKind.NAME_RESERVED.at(
                        column.origin(),
                        "Component %s would be a field of %s, which has a constant of that name. Rename it.",
                        column.name(),
                        table.generated()));
            } else if (IN_USE.contains(column.name()) || isEnumOfColumn(column.name())) {
                problems.add(ProblemKind.NAME_RESERVED.at(
                        column.origin(),
                        "Component %s would be a field of %s, and hide the class of that name there. Rename it.",
                        column.name(),
                        table.generated()));
            }
        }
    }

    private boolean isEnumOfColumn(String name) {
        return table.columns().stream()
                .anyMatch(column -> column.type() instanceof ValueType.EnumOf enumOf
                        && enumOf.type().simpleNames().get(0).equals(name));
    }

    private void key() {
        if (table.keys().isEmpty()) {
            problems.add(ProblemKind.TABLE_WITHOUT_ID.at(
                    table.type().origin(),
                    "Table %s has no @Id component. Mark the one that identifies a row, such as \"@Id String id\".",
                    table.ref()));
        }
        for (ColumnModel key : table.keys()) {
            if (key.nullable()) {
                problems.add(ProblemKind.KEY_NULLABLE.at(
                        key.origin(),
                        "Component %s is @Id and @Nullable, but every row needs a key. Remove @Nullable.",
                        key.name()));
            }
            if (key.type() == Scalar.DOUBLE || key.type() instanceof TextList) {
                problems.add(ProblemKind.KEY_TYPE.at(
                        key.origin(),
                        "Component %s is @Id and has type %s, which is no safe key: two that mean the same can"
                                + " differ. Use String, int or long.",
                        key.name(),
                        key.component().javaName()));
            }
        }
    }

    private void width() {
        int values = CaptureTriggers.valuesOf(table);
        if (values > CaptureTriggers.VALUES_MAX) {
            problems.add(ProblemKind.LIMIT.at(
                    table.type().origin(),
                    "Table %s has %d columns and %d of them in its key, together %d, but at most %d can be watched."
                            + " Move some to a second table with the same key.",
                    table.ref(),
                    table.columns().size(),
                    table.keys().size(),
                    values,
                    CaptureTriggers.VALUES_MAX));
        }
    }

    private boolean hasConditions() {
        return table.columns().stream().anyMatch(column -> column.check().isPresent());
    }

    private boolean areNamesDistinct() {
        return problems.stream().noneMatch(problem -> problem.kind() == ProblemKind.COLUMN_NAME_TWICE);
    }

    private void conditions() {
        DdlTrial.Outcome outcome = DdlTrial.ofChecks(table);
        outcome.refused()
                .forEach(refused -> problems.add(ProblemKind.CHECK_WRONG.at(
                        refused.check().origin(),
                        "The check of component %s is no condition that SQLite takes: %s. %s",
                        refused.column().name(),
                        refused.message(),
                        checkCure(refused.message()))));
        outcome.missing().ifPresent(why -> problems.add(unchecked(table.type().origin(), why)));
    }

    private void determinism(ColumnModel column) {
        column.check()
                .ifPresent(check -> DdlTrial.volatileWord(check.value())
                        .ifPresent(word -> problems.add(ProblemKind.CHECK_WRONG.at(
                                check.origin(),
                                "The check of component %s uses %s, which depends on the time or on chance, so that"
                                        + " clients would differ. Check the values of the row alone.",
                                column.name(),
                                word))));
    }

    private String checkCure(String message) {
        return message.startsWith(UNKNOWN_COLUMN)
                ? Suggestions.cure(
                        message.substring(UNKNOWN_COLUMN.length()),
                        table.columns().stream().map(ColumnModel::sqlName).toList())
                : "Write an SQL expression over the columns of the table, such as \"capacity >= 0\".";
    }

    static Problem unchecked(Origin origin, String why) {
        return ProblemKind.SQL_UNCHECKED.at(
                origin,
                "SQLite could not be loaded, so that no SQL of this compilation is checked: %s. Give the compiler a"
                        + " temporary directory that it can write and run from.",
                why);
    }
}

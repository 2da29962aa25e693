package io.livestore4j.processor.check;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.Json;
import io.livestore4j.processor.sql.CaptureTriggers;
import io.livestore4j.processor.sql.DdlTrial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be wrong with a table by itself. */
public final class TableChecks {

    /** Classes that the generated one names. */
    private static final Set<String> IN_USE =
            Set.of("JsonText", "List", "Optional", "SqlValues", "TableDefinition", "ValueCodecs");

    private final TableModel table;
    private final SqlMode mode;
    private final List<Problem> problems = new ArrayList<>();

    private TableChecks(TableModel table, SqlMode mode) {
        this.table = table;
        this.mode = mode;
    }

    public static List<Problem> of(TableModel table, SqlMode mode) {
        TableChecks checks = new TableChecks(table, mode);
        checks.run();
        if (checks.problems.isEmpty() && table.type().isRecord()) {
            DdlTrial.create(List.of(table), mode);
        }
        return List.copyOf(checks.problems);
    }

    /** Whether there is no problem but warnings. The table is not created for it, which takes the longest. */
    public static boolean isSound(TableModel table, SqlMode mode) {
        TableChecks checks = new TableChecks(table, mode);
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
        problems.addAll(FullTextChecks.of(table));
        problems.addAll(DefaultChecks.of(table));
        if (areNamesDistinct()) {
            problems.addAll(TableSqlChecks.of(table, mode));
        }
    }

    private void column(ColumnModel column) {
        problems.addAll(ComponentChecks.of("Component", column.component()));
        SqlNameChecks.ofColumn(column).ifPresent(problems::add);
        ComponentChecks.asTextOfOther(column.component()).ifPresent(problems::add);
        column.component()
                .marks()
                .asText()
                .filter(origin -> column.type() == Scalar.LONG)
                .ifPresent(origin -> problems.add(ProblemKind.NO_EFFECT.at(
                        origin,
                        "@AsText has no effect here: the column of component %s holds all 64 bits anyway. Remove it.",
                        column.name())));
    }

    private void columnNames() {
        Map<String, ColumnModel> known = new HashMap<>();
        for (ColumnModel column : table.columns()) {
            ColumnModel first = known.putIfAbsent(SqlNameChecks.key(column.sqlName()), column);
            if (first != null) {
                problems.add(ProblemKind.COLUMN_NAME_TWICE.at(
                        column.sqlNameOrigin(),
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
            } else if (IN_USE.contains(column.name()) || isClassOfColumn(column.name())) {
                problems.add(ProblemKind.NAME_RESERVED.at(
                        column.origin(),
                        "Component %s would be a field of %s, and hide the class of that name there. Rename it.",
                        column.name(),
                        table.generated()));
            }
        }
    }

    private boolean isClassOfColumn(String name) {
        return table.columns().stream()
                .flatMap(column -> column.type().classes())
                .anyMatch(type -> type.simpleNames().get(0).equals(name));
    }

    private void key() {
        if (table.keys().isEmpty()) {
            problems.add(ProblemKind.TABLE_WITHOUT_ID.at(
                    table.type().origin(),
                    "Table %s has no @Id component. Mark the one that identifies a row, such as \"@Id String id\".",
                    table.ref()));
        }
        for (ColumnModel key : table.keys()) {
            key.id()
                    .flatMap(ColumnModel.IdModel::autoincrement)
                    .ifPresent(origin -> problems.add(ProblemKind.AUTOINCREMENT.at(
                            origin,
                            "Component %s is to be numbered by the database, but two clients would give the same"
                                    + " number to different rows, and a rebase would change it. Let the event carry"
                                    + " the key.",
                            key.name())));
            if (key.nullable()) {
                problems.add(ProblemKind.KEY_NULLABLE.at(
                        key.origin(),
                        key.component().optional()
                                ? "Component %s is @Id and an Optional, but every row needs a key. Use the type itself."
                                : "Component %s is @Id and @Nullable, but every row needs a key. Remove @Nullable.",
                        key.name()));
            }
            if (isUnsafeKey(key.type().stored())) {
                problems.add(ProblemKind.KEY_TYPE.at(
                        key.origin(),
                        "Component %s is @Id and has type %s, which is no safe key: two that mean the same can"
                                + " differ. Use String, int or long.",
                        key.name(),
                        key.component().javaName()));
            }
        }
    }

    /** Of these, two that mean the same are not always stored alike, or not compared at all. */
    private static boolean isUnsafeKey(ValueType type) {
        return type instanceof Json
                || type == Scalar.BIG_DECIMAL
                || type.storage() == Storage.REAL
                || type.storage() == Storage.BLOB;
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

    private boolean areNamesDistinct() {
        return problems.stream().noneMatch(problem -> problem.kind() == ProblemKind.COLUMN_NAME_TWICE);
    }

    static Problem unchecked(Origin origin, String why) {
        return ProblemKind.SQL_UNCHECKED.at(
                origin,
                "SQLite could not be loaded, so that no SQL of this compilation is checked: %s. Give the compiler a"
                        + " temporary directory that it can write and run from.",
                why);
    }
}

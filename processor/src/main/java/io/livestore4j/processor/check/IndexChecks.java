package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.IndexModel;
import io.livestore4j.processor.model.TableModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be wrong with the indexes of a table. */
final class IndexChecks {

    private final TableModel table;
    private final List<String> components;
    private final Map<List<String>, IndexModel> byColumns = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private IndexChecks(TableModel table) {
        this.table = table;
        this.components = table.columns().stream().map(ColumnModel::name).toList();
    }

    static List<Problem> of(TableModel table) {
        IndexChecks checks = new IndexChecks(table);
        table.indexes().forEach(checks::index);
        return checks.problems;
    }

    private void index(IndexModel index) {
        if (!index.name().value().isEmpty()) {
            SqlNameChecks.of("Index", index.name()).ifPresent(problems::add);
        }
        if (index.columns().isEmpty()) {
            problems.add(ProblemKind.INDEX_COLUMN_UNKNOWN.at(
                    index.origin(), "An index of %s names no column. Name at least one component.", table.ref()));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (At<String> column : index.columns()) {
            column(column, seen.add(column.value()));
        }
        twice(index);
    }

    private void column(At<String> column, boolean first) {
        if (!components.contains(column.value())) {
            problems.add(ProblemKind.INDEX_COLUMN_UNKNOWN.at(
                    column.origin(),
                    "An index of %s names \"%s\", which is no component of it. %s",
                    table.ref(),
                    column.value(),
                    Suggestions.cure(column.value(), components)));
        } else if (!first) {
            problems.add(ProblemKind.INDEX_TWICE.at(
                    column.origin(),
                    "An index of %s names \"%s\" twice. Remove it here.",
                    table.ref(),
                    column.value()));
        }
    }

    private void twice(IndexModel index) {
        List<String> columns = index.columns().stream().map(At::value).toList();
        String name = index.sqlName(table.sqlName());
        if (byColumns.putIfAbsent(columns, index) != null) {
            problems.add(ProblemKind.INDEX_TWICE.at(
                    index.origin(),
                    "Table %s has two indexes of the columns %s. Remove one.",
                    table.ref(),
                    String.join(", ", columns)));
        } else if (SqlNameChecks.key(name).equals(SqlNameChecks.key(table.sqlName()))) {
            problems.add(ProblemKind.INDEX_TWICE.at(
                    index.origin(),
                    "An index of %s is named \"%s\", which is already the name of the table. Give it another.",
                    table.ref(),
                    name));
        } else if (!names.add(SqlNameChecks.key(name))) {
            problems.add(ProblemKind.INDEX_TWICE.at(
                    index.origin(), "Table %s has two indexes named \"%s\". Rename one.", table.ref(), name));
        }
    }
}

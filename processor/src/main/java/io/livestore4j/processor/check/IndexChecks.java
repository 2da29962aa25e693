package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.IndexModel;
import io.livestore4j.processor.model.IndexModel.Entry;
import io.livestore4j.processor.model.TableModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be wrong with the indexes of a table. */
final class IndexChecks {

    private final TableModel table;
    private final List<String> components;
    private final Set<List<String>> contents = new HashSet<>();
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
        if (index.entries().isEmpty()) {
            problems.add(ProblemKind.INDEX_COLUMN_UNKNOWN.at(
                    index.origin(), "An index of %s names no column. Name at least one component.", table.ref()));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Entry entry : index.entries()) {
            column(entry.component(), seen.add(entry.component().value()));
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
        List<String> columns = index.entries().stream().map(Entry::text).toList();
        String where = index.where().map(At::value).map(String::strip).orElse("");
        String name = table.nameOf(index);
        if (!contents.add(List.of(String.join(", ", columns), where))) {
            problems.add(ProblemKind.INDEX_TWICE.at(
                    index.origin(),
                    "Table %s has two indexes of the columns %s%s. Remove one.",
                    table.ref(),
                    String.join(", ", columns),
                    where.isEmpty() ? "" : " where " + where));
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

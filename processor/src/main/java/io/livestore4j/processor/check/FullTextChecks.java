package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.FullTextModel;
import io.livestore4j.processor.model.IndexModel;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.FullTextDdl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be wrong with the full text of a table. */
final class FullTextChecks {

    private final TableModel table;
    private final FullTextModel fullText;
    private final List<Problem> problems = new ArrayList<>();

    private FullTextChecks(TableModel table, FullTextModel fullText) {
        this.table = table;
        this.fullText = fullText;
    }

    static List<Problem> of(TableModel table) {
        return table.fullText()
                .map(fullText -> new FullTextChecks(table, fullText).run())
                .orElse(List.of());
    }

    private List<Problem> run() {
        if (fullText.components().isEmpty()) {
            problems.add(ProblemKind.FULL_TEXT_COMPONENT.at(
                    fullText.origin(),
                    "The full text of %s names no component. Name at least one that holds String.",
                    table.ref()));
        }
        Set<String> seen = new HashSet<>();
        for (At<String> component : fullText.components()) {
            component(component, seen.add(component.value()));
        }
        FullTextDdl.illNamed(table)
                .forEach(column -> problems.add(ProblemKind.FULL_TEXT_NAME.at(
                        column.sqlNameOrigin(),
                        "Column \"%s\" of %s cannot be in a full text, which has a column of that name already. Give"
                                + " component %s another with @Column.",
                        column.sqlName(),
                        table.ref(),
                        column.name())));
        table.indexes().forEach(this::index);
        return problems;
    }

    private void component(At<String> component, boolean first) {
        if (table.column(component.value()).isEmpty()) {
            problems.add(ProblemKind.FULL_TEXT_COMPONENT.at(
                    component.origin(),
                    "The full text of %s names \"%s\", which is no component of it. %s",
                    table.ref(),
                    component.value(),
                    Suggestions.cure(
                            component.value(),
                            table.columns().stream().map(ColumnModel::name).toList())));
            return;
        }
        ColumnModel column = table.column(component.value()).get();
        if (!first) {
            problems.add(ProblemKind.FULL_TEXT_COMPONENT.at(
                    component.origin(),
                    "The full text of %s names \"%s\" twice. Remove it here.",
                    table.ref(),
                    component.value()));
        } else if (column.type().isSupported() && column.type() != Scalar.TEXT) {
            problems.add(ProblemKind.FULL_TEXT_COMPONENT.at(
                    component.origin(),
                    "The full text of %s names \"%s\", which has type %s, but only String has words. Remove it here.",
                    table.ref(),
                    component.value(),
                    column.component().javaName()));
        }
    }

    /** Within the table; those of others are for the schema to tell. */
    private void index(IndexModel index) {
        String name = table.nameOf(index);
        if (FullTextDdl.names(table).stream().anyMatch(name::equalsIgnoreCase)) {
            problems.add(ProblemKind.FULL_TEXT_NAME.at(
                    index.origin(),
                    "An index of %s is named \"%s\", which is a name of its full text. Give it another.",
                    table.ref(),
                    name));
        }
    }
}

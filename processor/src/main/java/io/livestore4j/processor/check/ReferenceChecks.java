package io.livestore4j.processor.check;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.ReferenceModel;
import io.livestore4j.processor.model.TableModel;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong with a foreign key. */
final class ReferenceChecks {

    private ReferenceChecks() {}

    static List<Problem> of(TableModel table, ColumnModel column, ReferenceModel reference) {
        if (reference.table().isEmpty()) {
            return List.of(ProblemKind.REFERENCE_WRONG.at(
                    reference.target().origin(),
                    "Component %s refers to %s, which is no table. Name a record with @Table.",
                    column.name(),
                    reference.target().value()));
        }
        ReferenceModel.Target target = reference.table().get();
        List<Problem> problems = new ArrayList<>(ofKey(column, reference, target));
        if (table.clientOnly() != target.clientOnly()) {
            problems.add(ProblemKind.REFERENCE_CROSSES.at(
                    reference.target().origin(),
                    "Component %s refers from a %s table to a %s one. Only tables of the same kind may refer to"
                            + " each other: mark both with @ClientOnly or none.",
                    column.name(),
                    kind(table.clientOnly()),
                    kind(target.clientOnly())));
        }
        if (reference.onDelete().value().equals("SET_NULL") && !column.mayBeNull()) {
            problems.add(ProblemKind.SET_NULL_ON_NOT_NULL.at(
                    reference.onDelete().origin(),
                    "Component %s is to become NULL when its row of %s is deleted, but it is not @Nullable. Mark"
                            + " it, or choose another onDelete.",
                    column.name(),
                    reference.target().value()));
        }
        return problems;
    }

    private static List<Problem> ofKey(ColumnModel column, ReferenceModel reference, ReferenceModel.Target target) {
        if (target.keys().isEmpty()) {
            // Its own problem, and reported there.
            return List.of();
        }
        if (target.keys().size() > 1) {
            return List.of(ProblemKind.REFERENCE_WRONG.at(
                    reference.target().origin(),
                    "Component %s refers to %s, which has %d @Id components. Only a table with one can be referred to.",
                    column.name(),
                    reference.target().value(),
                    target.keys().size()));
        }
        ComponentModel key = target.keys().get(0);
        boolean comparable = column.type().isSupported() && key.type().isSupported();
        if (!comparable || column.type().equals(key.type())) {
            return List.of();
        }
        return List.of(ProblemKind.REFERENCE_WRONG.at(
                reference.target().origin(),
                "Component %s has type %s and refers to %s, whose key %s has type %s. Give both the same type.",
                column.name(),
                column.component().javaName(),
                reference.target().value(),
                key.name(),
                key.javaName()));
    }

    private static String kind(boolean clientOnly) {
        return clientOnly ? "client-only" : "synced";
    }
}

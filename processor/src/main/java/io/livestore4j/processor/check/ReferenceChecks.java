package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.ReferenceModel;
import io.livestore4j.processor.model.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        if (!column.mayBeNull()) {
            setNull(column, reference, reference.onDelete(), "is deleted, but", "onDelete")
                    .ifPresent(problems::add);
            setNull(column, reference, reference.onUpdate(), "changes its key, but", "onUpdate")
                    .ifPresent(problems::add);
        }
        itself(table, column, reference).ifPresent(problems::add);
        reference
                .deferrable()
                .ifPresent(origin -> problems.add(ProblemKind.REFERENCE_DEFERRABLE.at(
                        origin,
                        "Component %s is to be checked at the end of a transaction, but then no event could be blamed"
                                + " for what is missing, and a rebase could not tell which to set aside. Remove"
                                + " deferrable.",
                        column.name())));
        return problems;
    }

    private static Optional<Problem> setNull(
            ColumnModel column, ReferenceModel reference, At<String> action, String when, String attribute) {
        return Optional.of(action)
                .filter(chosen -> chosen.value().equals("SET_NULL"))
                .map(chosen -> ProblemKind.SET_NULL_ON_NOT_NULL.at(
                        chosen.origin(),
                        "Component %s is to become NULL when its row of %s %s it is not @Nullable. Mark it, or choose"
                                + " another %s.",
                        column.name(),
                        reference.target().value(),
                        when,
                        attribute));
    }

    /** A row that refers to itself would be changed twice by one statement, and an undo could not tell the order. */
    private static Optional<Problem> itself(TableModel table, ColumnModel column, ReferenceModel reference) {
        return Optional.of(reference.onUpdate())
                .filter(action -> Set.of("CASCADE", "SET_NULL").contains(action.value()))
                .filter(action -> reference.target().value().equals(table.ref()))
                .map(action -> ProblemKind.REFERENCE_TO_ITSELF.at(
                        action.origin(),
                        "Component %s refers to its own table with onUpdate %s, but a row that refers to itself would"
                                + " change twice in one step, which cannot be undone exactly. Use NO_ACTION or"
                                + " RESTRICT, and change the references by materializer.",
                        column.name(),
                        action.value()));
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

package io.livestore4j.processor.check;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.MaterializerModel.Declared;
import io.livestore4j.processor.model.MaterializerModel.Operation;
import io.livestore4j.processor.model.MaterializerModel.Target;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be wrong between an event and the table that its annotation says to write. */
final class DeclaredChecks {

    private final EventModel event;
    private final TableModel table;
    private final Target target;
    private final List<Problem> problems = new ArrayList<>();

    private DeclaredChecks(EventModel event, TableModel table, Target target) {
        this.event = event;
        this.table = table;
        this.target = target;
    }

    /** Of a declaration that names no table or several nothing can be said here. */
    static List<Problem> of(SchemaModel schema, EventModel event, Declared declared) {
        if (declared.targets().size() != 1) {
            return List.of();
        }
        Target target = declared.targets().get(0);
        Optional<TableModel> table = schema.table(target.table().value());
        if (table.isEmpty()) {
            return List.of(ProblemKind.TABLE_NOT_LISTED.at(
                    target.table().origin(),
                    "Event %s writes %s, which is no table of schema %s. Name one of its tables, or add it to them.",
                    event.ref(),
                    target.table().value(),
                    schema.ref()));
        }
        DeclaredChecks checks = new DeclaredChecks(event, table.get(), target);
        checks.run();
        return checks.problems;
    }

    private void run() {
        clientOnly();
        event.components().forEach(this::component);
        switch (target.operation()) {
            case INSERT -> filled();
            case UPDATE -> updated();
            case DELETE -> deleted();
        }
    }

    private Origin at() {
        return target.table().origin();
    }

    private void clientOnly() {
        if (event.clientOnly() != table.clientOnly()) {
            problems.add(ProblemKind.CLIENT_ONLY_MIXED.at(
                    at(),
                    "Event %s is %s, but table %s is %s. Mark both with @ClientOnly or none.",
                    event.ref(),
                    event.clientOnly() ? "client-only" : "synced",
                    table.ref(),
                    table.clientOnly() ? "client-only" : "synced"));
        }
    }

    private void component(ComponentModel component) {
        Optional<ColumnModel> column = table.column(component.name());
        if (column.isEmpty()) {
            problems.add(ProblemKind.COMPONENT_NO_COLUMN.at(
                    component.origin(),
                    "Component %s of event %s is no component of table %s. %s",
                    component.name(),
                    event.ref(),
                    table.ref(),
                    Suggestions.cure(
                            component.name(),
                            table.columns().stream().map(ColumnModel::name).toList())));
            return;
        }
        differs(component, column.get());
    }

    private void differs(ComponentModel component, ColumnModel column) {
        boolean comparable = component.type().isSupported() && column.type().isSupported();
        if (comparable && !component.type().equals(column.type())) {
            problems.add(ProblemKind.COMPONENT_DIFFERS.at(
                    component.origin(),
                    "Component %s of event %s has type %s, but that of table %s has type %s. Give both the same type.",
                    component.name(),
                    event.ref(),
                    component.javaName(),
                    table.ref(),
                    column.component().javaName()));
        } else if (comparable && component.nullable() && !column.mayBeNull()) {
            problems.add(ProblemKind.COMPONENT_DIFFERS.at(
                    component.origin(),
                    "Component %s of event %s may be null, but that of table %s may not. Make both @Nullable or none.",
                    component.name(),
                    event.ref(),
                    table.ref()));
        }
    }

    private void filled() {
        if (!TypeChecks.ofRecord(table.type(), "Table", ProblemKind.TABLE_NOT_RECORD)
                .isEmpty()) {
            // The table's own problem comes first.
            return;
        }
        String open = table.columns().stream()
                .filter(column -> column.type().isSupported())
                .filter(column -> event.component(column.name()).isEmpty())
                .filter(column -> !column.mayBeNull() && column.defaultValue().isEmpty())
                .map(ColumnModel::name)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            problems.add(ProblemKind.COLUMN_NOT_FILLED.at(
                    at(),
                    "Event %s inserts into table %s without %s. Add to the event what is missing, or give the"
                            + " table's component a @Default or @Nullable.",
                    event.ref(),
                    table.ref(),
                    open));
        }
    }

    private void updated() {
        keysGiven();
        boolean changes = event.components().stream()
                .anyMatch(component -> table.column(component.name())
                        .filter(ColumnModel::isKey)
                        .isEmpty());
        if (!changes) {
            problems.add(ProblemKind.KEY_NOT_GIVEN.at(
                    at(),
                    "Event %s updates table %s, but has no component to set beside its @Id. Add one.",
                    event.ref(),
                    table.ref()));
        }
    }

    private void deleted() {
        keysGiven();
        for (ComponentModel component : event.components()) {
            if (table.column(component.name()).filter(column -> !column.isKey()).isPresent()) {
                problems.add(ProblemKind.KEY_NOT_GIVEN.at(
                        component.origin(),
                        "Component %s of event %s is no @Id of table %s, but a delete is by @Id alone. Remove it,"
                                + " or write a method.",
                        component.name(),
                        event.ref(),
                        table.ref()));
            }
        }
    }

    private void keysGiven() {
        String open = table.keys().stream()
                .map(ColumnModel::name)
                .filter(key -> event.component(key).isEmpty())
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            problems.add(ProblemKind.KEY_NOT_GIVEN.at(
                    at(),
                    "Event %s %s a row of table %s, but lacks its @Id %s. Add it to the event.",
                    event.ref(),
                    target.operation() == Operation.UPDATE ? "updates" : "deletes",
                    table.ref(),
                    open));
        }
    }
}

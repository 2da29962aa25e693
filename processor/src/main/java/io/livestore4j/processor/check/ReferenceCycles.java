package io.livestore4j.processor.check;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.ReferenceModel;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tables that need a row of each other before they can have one:
 *
 * <pre>
 *   A(b → B)   B(a → A)      neither can be the first, unless a or b may be NULL
 *   A(a → A)                 a row may refer to itself
 * </pre>
 */
final class ReferenceCycles {

    private final SchemaModel schema;
    private final Set<TypeRef> reported = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private ReferenceCycles(SchemaModel schema) {
        this.schema = schema;
    }

    static List<Problem> of(SchemaModel schema) {
        ReferenceCycles cycles = new ReferenceCycles(schema);
        schema.tableModels().stream().distinct().forEach(cycles::startingAt);
        return cycles.problems;
    }

    private void startingAt(TableModel table) {
        if (reported.contains(table.ref())) {
            return;
        }
        for (ColumnModel column : needed(table)) {
            TypeRef target = target(column);
            Set<TypeRef> reached = new HashSet<>();
            reach(target, reached);
            if (reached.contains(table.ref())) {
                reported.addAll(reached);
                problems.add(cycle(table, column, column.references().orElseThrow()));
                return;
            }
        }
    }

    private void reach(TypeRef table, Set<TypeRef> reached) {
        if (reached.add(table)) {
            schema.table(table).stream()
                    .flatMap(found -> needed(found).stream())
                    .forEach(column -> reach(target(column), reached));
        }
    }

    /** The references of a row that must be there before it, to other tables. */
    private static List<ColumnModel> needed(TableModel table) {
        return table.columns().stream()
                .filter(column -> column.references().isPresent() && !column.mayBeNull())
                .filter(column -> !target(column).equals(table.ref()))
                .toList();
    }

    private static TypeRef target(ColumnModel column) {
        return column.references().orElseThrow().target().value();
    }

    private static Problem cycle(TableModel table, ColumnModel column, ReferenceModel reference) {
        return ProblemKind.REFERENCE_CYCLE.at(
                reference.target().origin(),
                "Component %s of %s refers to %s, which in turn needs a row of %s, so that none could ever be the"
                        + " first. Make one of these references @Nullable.",
                column.name(),
                table.ref(),
                reference.target().value(),
                table.ref());
    }
}

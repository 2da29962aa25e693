package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.DefaultModel;
import io.livestore4j.processor.model.TableModel;
import java.util.List;
import java.util.Optional;

/** What can be wrong with the defaults of a table. */
final class DefaultChecks {

    private DefaultChecks() {}

    static List<Problem> of(TableModel table) {
        return table.columns().stream()
                .flatMap(column -> column.defaultValue().flatMap(value -> of(column, value)).stream())
                .toList();
    }

    private static Optional<Problem> of(ColumnModel column, DefaultModel value) {
        Optional<Problem> unclear = unclear(column.component(), value);
        return unclear.isPresent()
                ? unclear
                : value.literal().flatMap(literal -> LiteralChecks.of(column.component(), literal));
    }

    static Optional<Problem> unclear(ComponentModel component, DefaultModel value) {
        return value.isClear()
                ? Optional.empty()
                : Optional.of(ProblemKind.DEFAULT_UNCLEAR.at(
                        value.origin(),
                        "The default of component %s has %s. Give one of them.",
                        component.name(),
                        value.literal().isPresent() ? "a value and sql too" : "neither a value nor sql"));
    }

    /** What an SQL expression comes to, if its type cannot read it. */
    static Optional<Problem> ofEvaluated(ColumnModel column, At<String> sql, String value) {
        return LiteralChecks.ofEvaluated(column.component(), At.of(value, sql.origin()));
    }
}

package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.DefaultModel;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.Scalar;
import io.livestore4j.processor.model.ValueType.TextList;
import io.livestore4j.processor.sql.Defaults;
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
        if (!value.isClear()) {
            return Optional.of(ProblemKind.DEFAULT_UNCLEAR.at(
                    value.origin(),
                    "The default of component %s has %s. Give one of them.",
                    column.name(),
                    value.literal().isPresent() ? "a value and sql too" : "neither a value nor sql"));
        }
        return value.literal()
                .filter(literal -> column.type().isSupported())
                .filter(literal ->
                        Defaults.literal(column.type(), literal.value()).isEmpty())
                .map(literal -> unreadable(column, literal.value(), literal));
    }

    /** What an SQL expression comes to, if its type cannot read it. */
    static Optional<Problem> ofEvaluated(ColumnModel column, At<String> sql, String value) {
        if (!column.type().isSupported() || isReadable(column.type(), value)) {
            return Optional.empty();
        }
        return Optional.of(unreadable(column, value, sql));
    }

    private static boolean isReadable(ValueType type, String value) {
        if (type == Scalar.BOOLEAN) {
            return value.equals("0") || value.equals("1");
        }
        Optional<String> literal = Defaults.literal(type, value);
        // Of an instant not every text that means it sorts among the others.
        return literal.isPresent() && (type != Scalar.INSTANT || literal.get().equals("'" + value + "'"));
    }

    private static Problem unreadable(ColumnModel column, String value, At<String> where) {
        return ProblemKind.DEFAULT_UNREADABLE.at(
                where.origin(),
                "The default of component %s is \"%s\", which is no %s. %s",
                column.name(),
                value.replace('\0', '?'),
                column.component().javaName(),
                cure(column.type(), value));
    }

    private static String cure(ValueType type, String value) {
        if (type instanceof EnumOf enumOf) {
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
}

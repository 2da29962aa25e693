package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.Json;
import io.livestore4j.processor.sql.Defaults;
import java.util.Optional;

/** What can be wrong with the literal of a default. */
final class LiteralChecks {

    private LiteralChecks() {}

    static Optional<Problem> of(ComponentModel component, At<String> value) {
        if (!component.type().isSupported()) {
            return Optional.empty();
        }
        if (component.optional()) {
            return Optional.of(ProblemKind.OPTIONAL.at(
                    value.origin(),
                    "Component %s is an Optional, which is empty where nothing is given. Remove @Default, or make it"
                            + " %s.",
                    component.name(),
                    component.type().javaName()));
        }
        if (!Defaults.isPossible(component.type())) {
            return Optional.of(impossible(component, value));
        }
        if (Defaults.literal(component.type(), value.value()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(unreadable(component, value));
    }

    /** Of a component that is written as JSON. */
    static Optional<Problem> ofJson(ComponentModel component, At<String> value) {
        Optional<Problem> problem = of(component, value);
        boolean number = component.type().stored() == Scalar.LONG && !component.asText();
        if (problem.isPresent() || !number || isExactInJson(component, value)) {
            return problem;
        }
        return Optional.of(ProblemKind.DEFAULT_UNREADABLE.at(
                value.origin(),
                "The default of component %s is %s, but outside ±(2^53-1) JavaScript rounds whole numbers. %s.",
                component.name(),
                value.value(),
                component.type() == Scalar.LONG ? "Mark it @AsText, or give another" : "Give another"));
    }

    private static boolean isExactInJson(ComponentModel component, At<String> value) {
        return Defaults.json(component.type(), value.value())
                .filter(Defaults::isExactInJson)
                .isPresent();
    }

    private static Problem impossible(ComponentModel component, At<String> value) {
        return ProblemKind.DEFAULT_UNREADABLE.at(
                value.origin(),
                "Component %s has type %s, and of records there are no defaults. Remove @Default,"
                        + " and make it @Nullable if it can be missing.",
                component.name(),
                component.javaName());
    }

    /** What an SQL expression comes to, if its type cannot read it as it stands. */
    static Optional<Problem> ofEvaluated(ComponentModel component, At<String> evaluated) {
        if (!Defaults.isPossible(component.type())) {
            return Optional.of(impossible(component, evaluated));
        }
        ValueType type = component.type().stored();
        boolean readable = !component.type().isSupported()
                || type.storage() == Storage.BLOB
                || Defaults.isStored(type, evaluated.value());
        return readable ? Optional.empty() : Optional.of(unreadable(component, evaluated));
    }

    private static Problem unreadable(ComponentModel component, At<String> value) {
        return ProblemKind.DEFAULT_UNREADABLE.at(
                value.origin(),
                "The default of component %s is \"%s\", which is no %s. %s",
                component.name(),
                value.value().replace('\0', '?'),
                component.javaName(),
                cure(component.type().stored(), value.value()));
    }

    private static String cure(ValueType type, String value) {
        if (type instanceof EnumOf enumOf) {
            return Suggestions.cure(value, enumOf.constants());
        }
        if (type instanceof Json) {
            return type instanceof ValueType.MapOf
                    ? "Write a JSON object, such as {} or {\"a\": …}."
                    : "Write a JSON array of such values, such as [].";
        }
        return switch ((Scalar) type) {
            case TEXT -> "Leave out the character U+0000, which ends a text in SQL, and halves of surrogate pairs.";
            case CHAR -> "Write a single character.";
            case BOOLEAN -> "Write true or false.";
            case BLOB -> "Write it in base64.";
            case UUID -> "Write it like 123e4567-e89b-12d3-a456-426614174000.";
            case URI -> "Write it like https://example.org/path.";
            case INSTANT -> "Write it like 2026-01-31T12:00:00Z, in the years 0000 to 9999.";
            case LOCAL_DATE -> "Write it like 2026-01-31, in the years 0000 to 9999.";
            case LOCAL_TIME -> "Write it like 12:00:00.";
            case LOCAL_DATE_TIME -> "Write it like 2026-01-31T12:00:00, in the years 0000 to 9999.";
            case OFFSET_DATE_TIME -> "Write it like 2026-01-31T12:00:00+02:00.";
            case DURATION -> "Write it like PT1H30M.";
            default -> "Write a number that the type can hold.";
        };
    }
}

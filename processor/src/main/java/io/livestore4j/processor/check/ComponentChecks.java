package io.livestore4j.processor.check;

import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.ValueType.Unsupported;
import io.livestore4j.processor.model.ValueType.Unsupported.Reason;
import java.util.ArrayList;
import java.util.List;

/** What a component of a table, event or result, or a parameter of a query, can hold. */
final class ComponentChecks {

    private static final String SUPPORTED =
            "Supported are String, boolean, int, long, double, their boxes, Instant, enums and List<String>.";

    private ComponentChecks() {}

    /** @param subject such as {@code Component} */
    static List<Problem> of(String subject, ComponentModel component) {
        List<Problem> problems = new ArrayList<>();
        if (component.type() instanceof Unsupported type) {
            problems.add(unsupported(subject, component, type));
        }
        if (component.primitive() && component.nullable()) {
            problems.add(ProblemKind.PRIMITIVE_NULLABLE.at(
                    component.origin(),
                    "%s %s is a @Nullable %s, but a primitive is never null. Use %s.",
                    subject,
                    component.name(),
                    component.javaName(),
                    component.type().javaName()));
        }
        component
                .foreignNullable()
                .ifPresent(foreign -> problems.add(ProblemKind.NULLABLE_FOREIGN.at(
                        foreign.origin(),
                        "%s %s is marked with %s, which is not read. Import org.jspecify.annotations.Nullable instead.",
                        subject,
                        component.name(),
                        foreign.value().qualifiedName())));
        return problems;
    }

    private static Problem unsupported(String subject, ComponentModel component, Unsupported type) {
        return kind(type.reason())
                .at(
                        component.origin(),
                        "%1$s %2$s " + fault(type.reason()),
                        subject,
                        component.name(),
                        type.javaName(),
                        SUPPORTED);
    }

    private static ProblemKind kind(Reason reason) {
        return switch (reason) {
            case RAW_LIST -> ProblemKind.LIST_RAW;
            case LIST_WILDCARD -> ProblemKind.LIST_WILDCARD;
            case LIST_ELEMENT, NULLABLE_ELEMENT -> ProblemKind.LIST_ELEMENT;
            case ARRAY -> ProblemKind.ARRAY;
            case OPTIONAL -> ProblemKind.OPTIONAL;
            case HIDDEN_ENUM -> ProblemKind.NOT_VISIBLE;
            case OTHER -> ProblemKind.TYPE_UNSUPPORTED;
        };
    }

    /** The fact and the cure; {@code %3$s} is the type, {@code %4$s} what is supported. */
    private static String fault(Reason reason) {
        return switch (reason) {
            case RAW_LIST -> "is a raw List. Use List<String>.";
            case LIST_WILDCARD -> "is a %3$s, whose elements have no known type. Use List<String>.";
            case LIST_ELEMENT -> "is a %3$s, but a list can only hold texts so far. Use List<String>.";
            case NULLABLE_ELEMENT -> "is a list with elements that may be null. Remove their @Nullable.";
            case ARRAY -> "is an array, which can be changed and is equal to itself only. Use List<String>.";
            case OPTIONAL -> "is an %3$s. Use @Nullable of org.jspecify.annotations instead.";
            case HIDDEN_ENUM ->
                "has type %3$s, which is private, so that generated code cannot name it. Make it package-private or"
                        + " public.";
            case OTHER -> "has type %3$s, which cannot be stored. %4$s";
        };
    }
}

package io.livestore4j.processor.check;

import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.ValueType.Unsupported;
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
        String name = component.name();
        String javaName = type.javaName();
        return switch (type.reason()) {
            case RAW_LIST ->
                ProblemKind.LIST_RAW.at(component.origin(), "%s %s is a raw List. Use List<String>.", subject, name);
            case LIST_WILDCARD ->
                ProblemKind.LIST_WILDCARD.at(
                        component.origin(),
                        "%s %s is a %s, whose elements have no known type. Use List<String>.",
                        subject,
                        name,
                        javaName);
            case LIST_ELEMENT ->
                ProblemKind.LIST_ELEMENT.at(
                        component.origin(),
                        "%s %s is a %s, but a list can only hold texts so far. Use List<String>.",
                        subject,
                        name,
                        javaName);
            case NULLABLE_ELEMENT ->
                ProblemKind.LIST_ELEMENT.at(
                        component.origin(),
                        "%s %s is a list with elements that may be null. Remove their @Nullable.",
                        subject,
                        name);
            case ARRAY ->
                ProblemKind.ARRAY.at(
                        component.origin(),
                        "%s %s is an array, which can be changed and is equal to itself only. Use List<String>.",
                        subject,
                        name);
            case OPTIONAL ->
                ProblemKind.OPTIONAL.at(
                        component.origin(),
                        "%s %s is an %s. Use @Nullable of org.jspecify.annotations instead.",
                        subject,
                        name,
                        javaName);
            case HIDDEN_ENUM ->
                ProblemKind.NOT_VISIBLE.at(
                        component.origin(),
                        "%s %s has type %s, which is private, so that generated code cannot name it."
                                + " Make it package-private or public.",
                        subject,
                        name,
                        javaName);
            case OTHER ->
                ProblemKind.TYPE_UNSUPPORTED.at(
                        component.origin(),
                        "%s %s has type %s, which cannot be stored. %s",
                        subject,
                        name,
                        javaName,
                        SUPPORTED);
        };
    }
}

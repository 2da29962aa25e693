package io.livestore4j.processor.check;

import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.DefaultModel;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.Unsupported;
import io.livestore4j.processor.model.Unsupported.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a component of a table, event or result, or a parameter of a query, can hold. */
final class ComponentChecks {

    private static final String SUPPORTED =
            "Supported are String, primitives and their boxes, byte[], BigDecimal, BigInteger, UUID, URI, Instant,"
                    + " LocalDate, LocalTime, LocalDateTime, OffsetDateTime, Duration, enums, records, sealed interfaces"
                    + " of records, and List, Set, Map and Optional of these.";

    private ComponentChecks() {}

    /** @param subject such as {@code Component} */
    static List<Problem> of(String subject, ComponentModel component) {
        List<Problem> problems = new ArrayList<>();
        if (component.type() instanceof Unsupported type) {
            problems.add(unsupported(subject, component, type));
        }
        if (component.marks().nullableOptional()) {
            problems.add(ProblemKind.OPTIONAL.at(
                    component.origin(),
                    "%s %s is an Optional that may be null, which are two ways to say that nothing is there. Remove"
                            + " @Nullable.",
                    subject,
                    component.name()));
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

    /** Of what is written as JSON: a component of an event or of a nested record. */
    static List<Problem> ofJson(ComponentModel component) {
        List<Problem> problems = new ArrayList<>(of("Component", component));
        asTextOfOther(component).ifPresent(problems::add);
        component
                .marks()
                .defaultValue()
                .flatMap(value -> defaultOf(component, value))
                .ifPresent(problems::add);
        return problems;
    }

    /** {@code @AsText} on something else than a {@code long}. */
    static Optional<Problem> asTextOfOther(ComponentModel component) {
        return component
                .marks()
                .asText()
                .filter(origin -> component.type().isSupported() && component.type() != Scalar.LONG)
                .map(origin -> ProblemKind.AS_TEXT.at(
                        origin,
                        "Component %s has type %s, but @AsText is for long, whose greatest values JavaScript rounds."
                                + " Remove it.",
                        component.name(),
                        component.javaName()));
    }

    private static Optional<Problem> defaultOf(ComponentModel component, DefaultModel value) {
        if (value.sql().isPresent()) {
            return Optional.of(ProblemKind.NO_EFFECT.at(
                    value.sql().get().origin(),
                    "The sql of @Default has no effect here: component %s is no column. Give its value instead.",
                    component.name()));
        }
        return value.literal().isPresent()
                ? LiteralChecks.ofJson(component, value.literal().get())
                : DefaultChecks.unclear(component, value);
    }

    private static Problem unsupported(String subject, ComponentModel component, Unsupported type) {
        return kind(type.reason())
                .at(
                        type.origin().orElse(component.origin()),
                        "%1$s %2$s " + fault(type),
                        subject,
                        component.name(),
                        type.javaName(),
                        type.part(),
                        SUPPORTED);
    }

    private static ProblemKind kind(Reason reason) {
        return switch (reason) {
            case RAW -> ProblemKind.COLLECTION_RAW;
            case WILDCARD -> ProblemKind.COLLECTION_WILDCARD;
            case NULLABLE_ELEMENT, BYTES_IN_SET -> ProblemKind.COLLECTION_ELEMENT;
            case MAP_KEY -> ProblemKind.MAP_KEY;
            case ARRAY -> ProblemKind.ARRAY;
            case OPTIONAL -> ProblemKind.OPTIONAL;
            case HIDDEN -> ProblemKind.NOT_VISIBLE;
            case GENERIC -> ProblemKind.GENERIC;
            case ABSTRACT -> ProblemKind.TYPE_ABSTRACT;
            case NO_CODEC -> ProblemKind.CODEC_MISSING;
            case CODEC_DIFFERS, CODEC_STORES -> ProblemKind.CODEC_DIFFERS;
            case CODEC_FORM -> ProblemKind.CODEC_FORM;
            case OTHER -> ProblemKind.TYPE_UNSUPPORTED;
        };
    }

    /** The fact and the cure; {@code %3$s} is the type, {@code %4$s} its part at fault, {@code %5$s} what is supported. */
    private static String fault(Unsupported type) {
        String whose = type.part().equals(type.javaName()) ? "which" : "whose %4$s";
        return switch (type.reason()) {
            case RAW ->
                "has the raw type %4$s, so that nothing is known of what it holds. Write it like "
                        + (type.part().equals("Map") ? "Map<String, String>." : "%4$s<String>.");
            case WILDCARD -> "has type %3$s, but the type of what it holds must be known. Name it, such as String.";
            case NULLABLE_ELEMENT -> "is a %3$s with elements that may be null. Remove their @Nullable.";
            case BYTES_IN_SET -> "is a %3$s, but arrays in a set are equal to themselves only. Use a List.";
            case MAP_KEY -> "is a %3$s, but the keys of a map must be texts. Use String or an enum as its key.";
            case ARRAY -> "has type %3$s, but of the arrays only byte[] can be stored. Use a List.";
            case OPTIONAL -> "has type %3$s, but an Optional must be the whole type. Leave out what is absent.";
            case HIDDEN ->
                "has type %4$s, which is private, so that generated code cannot name it. Make it package-private or"
                        + " public.";
            case GENERIC ->
                "has type %4$s, but a nested record has no type parameters. Write a record for it, or name a codec"
                        + " with @UseCodec.";
            case ABSTRACT ->
                "has type %3$s, " + whose + " does not say which classes it can be. Make it a sealed interface of"
                        + " records, or name a codec with @UseCodec.";
            case NO_CODEC ->
                "has type %3$s, " + whose + " was compiled elsewhere and has no codec. Compile it together with an"
                        + " event or a table that holds it, or name a codec with @UseCodec.";
            case CODEC_DIFFERS -> "has type %3$s, but %4$s is no Codec of it. Let it implement Codec<%3$s, …>.";
            case CODEC_STORES -> "is stored by %4$s as a type that is not supported itself. %5$s";
            case CODEC_FORM ->
                "is stored by %4$s, of which generated code can make no object. Make it a class that is neither"
                        + " abstract nor private nor generic, with a constructor without parameters.";
            case OTHER -> "has type %3$s, " + whose + " cannot be stored. %5$s Or name a codec with @UseCodec.";
        };
    }
}

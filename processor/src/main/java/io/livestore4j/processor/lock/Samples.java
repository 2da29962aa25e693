package io.livestore4j.processor.lock;

import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.NestedModel;
import io.livestore4j.processor.model.NestedModel.Member;
import io.livestore4j.processor.model.NestedModel.OfRecord;
import io.livestore4j.processor.model.NestedModel.OfSealed;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.Custom;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.ListOf;
import io.livestore4j.processor.model.ValueType.MapOf;
import io.livestore4j.processor.model.ValueType.Nested;
import io.livestore4j.processor.model.ValueType.SetOf;
import io.livestore4j.processor.model.WholeSchema;
import io.livestore4j.processor.sql.Defaults;
import io.livestore4j.processor.sql.JsonStrings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Arguments of events as the runtime writes them: the same for the same components. Lists and sets hold each constant of an
 * enum and each record of a sealed interface. Of what a codec of the user's reads nothing is known: it is left out where it may
 * be, and else there is no sample.
 */
final class Samples {

    /** They are constants of a class, which hold 65,535 bytes, and a character has up to three. */
    static final int CHARACTERS_MAX = 20_000;

    private final WholeSchema schema;

    /** The records that the value is in. */
    private final Deque<TypeRef> open = new ArrayDeque<>();

    Samples(WholeSchema schema) {
        this.schema = schema;
    }

    Optional<String> of(EventModel event) {
        return object(event.components(), List.of()).filter(sample -> sample.length() <= CHARACTERS_MAX);
    }

    private Optional<String> object(List<ComponentModel> components, List<String> first) {
        List<String> fields = new ArrayList<>(first);
        for (ComponentModel component : components) {
            Optional<String> value = component.asText() ? Optional.of("\"1\"") : first(component.type());
            if (value.isPresent()) {
                fields.add(field(component.storedName(), value.get()));
            } else if (component.nullable() && !component.optional()) {
                fields.add(field(component.storedName(), "null"));
            } else if (!component.optional() && Types.defaultOf(component).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of("{" + String.join(",", fields) + "}");
    }

    private static String field(String name, String value) {
        return JsonStrings.quoted(name) + ":" + value;
    }

    private Optional<String> first(ValueType type) {
        return all(type).stream().findFirst();
    }

    /** The values that a list of the type has; none if there is none that is surely one. */
    private List<String> all(ValueType type) {
        if (type instanceof Custom || !type.isSupported()) {
            return List.of();
        }
        if (type instanceof Scalar scalar) {
            return Defaults.json(scalar, text(scalar)).stream().toList();
        }
        if (type instanceof EnumOf enumOf) {
            return enumOf.constants().stream().map(JsonStrings::quoted).toList();
        }
        return type instanceof Nested nested ? nested(nested.type()) : container(type);
    }

    private List<String> container(ValueType type) {
        if (type instanceof ListOf list) {
            return array(all(list.element()));
        }
        if (type instanceof SetOf set) {
            return array(all(set.element()).stream().sorted().toList());
        }
        MapOf map = (MapOf) type;
        return first(map.key()).flatMap(key -> first(map.value()).map(value -> "{" + key + ":" + value + "}")).stream()
                .toList();
    }

    private static List<String> array(List<String> elements) {
        return elements.isEmpty() ? List.of() : List.of("[" + String.join(",", elements) + "]");
    }

    /** What holds itself, which was reported, ends here. */
    private List<String> nested(TypeRef type) {
        if (open.contains(type)) {
            return List.of();
        }
        open.push(type);
        List<String> values = schema.nested(type).map(this::nested).orElse(List.of());
        open.pop();
        return values;
    }

    private List<String> nested(NestedModel model) {
        if (model instanceof OfRecord record) {
            return object(record.components(), List.of()).stream().toList();
        }
        OfSealed sealed = (OfSealed) model;
        return sealed.members().stream()
                .filter(Member::isPlainRecord)
                .sorted(Comparator.comparing(member -> member.tag().value(), CodePoints.ORDER))
                .flatMap(member -> tagged(sealed, member).stream())
                .toList();
    }

    private Optional<String> tagged(OfSealed sealed, Member member) {
        String tag = field(
                sealed.discriminator().value(), JsonStrings.quoted(member.tag().value()));
        return schema.nested(member.type().ref())
                .filter(OfRecord.class::isInstance)
                .flatMap(record -> object(((OfRecord) record).components(), List.of(tag)));
    }

    /** As a user would write it in {@code @Default}. */
    private static String text(Scalar scalar) {
        return switch (scalar) {
            case TEXT -> "text";
            case CHAR -> "c";
            case BOOLEAN -> "true";
            case BYTE, SHORT, INT, LONG, BIG_INTEGER -> "1";
            case FLOAT, DOUBLE, BIG_DECIMAL -> "1.5";
            case BLOB -> "AQID";
            case UUID -> "00000000-0000-4000-8000-000000000001";
            case URI -> "https://example.org/";
            case INSTANT -> "2026-01-02T03:04:05.678Z";
            case LOCAL_DATE -> "2026-01-02";
            case LOCAL_TIME -> "03:04:05";
            case LOCAL_DATE_TIME -> "2026-01-02T03:04:05";
            case OFFSET_DATE_TIME -> "2026-01-02T03:04:05+01:00";
            case DURATION -> "PT1M";
        };
    }
}

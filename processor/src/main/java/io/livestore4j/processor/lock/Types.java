package io.livestore4j.processor.lock;

import io.livestore4j.processor.lock.LockedSchema.LockedField;
import io.livestore4j.processor.lock.LockedSchema.Presence;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.DefaultModel;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.ListOf;
import io.livestore4j.processor.model.ValueType.MapOf;
import io.livestore4j.processor.model.ValueType.Nested;
import io.livestore4j.processor.model.ValueType.SetOf;
import io.livestore4j.processor.sql.Defaults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Components as the file names them: by what is stored, so that a class may be renamed. */
final class Types {

    /** A long that JSON keeps as a string. */
    static final TypeText AS_TEXT = TypeText.plain("long as text");

    private Types() {}

    static LockedField field(ComponentModel component) {
        return new LockedField(text(component), presence(component), defaultOf(component));
    }

    static Map<String, LockedField> fields(List<ComponentModel> components) {
        Map<String, LockedField> fields = new LinkedHashMap<>();
        components.forEach(component -> fields.put(component.storedName(), field(component)));
        return fields;
    }

    static TypeText text(ComponentModel component) {
        return component.asText() ? AS_TEXT : text(component.type());
    }

    static TypeText text(ValueType type) {
        ValueType stored = type.stored();
        if (stored instanceof Scalar scalar) {
            return TypeText.plain(scalar.shortName());
        }
        return referred(stored)
                .map(ref -> TypeText.reference(ref.qualifiedName()))
                .orElseGet(() -> container(stored));
    }

    /** The class of {@code types} that a type is. */
    static Optional<TypeRef> referred(ValueType type) {
        if (type instanceof EnumOf enumOf) {
            return Optional.of(enumOf.type());
        }
        return type instanceof Nested nested ? Optional.of(nested.type()) : Optional.empty();
    }

    /** What a list, set or map holds; of a type that cannot be stored, which was reported, nothing. */
    static List<ValueType> arguments(ValueType type) {
        List<ValueType> arguments = new ArrayList<>();
        if (type instanceof ListOf list) {
            arguments.add(list.element());
        } else if (type instanceof SetOf set) {
            arguments.add(set.element());
        } else if (type instanceof MapOf map) {
            arguments.add(map.key());
            arguments.add(map.value());
        }
        return arguments;
    }

    private static TypeText container(ValueType type) {
        String name = type instanceof ListOf ? "List" : type instanceof SetOf ? "Set" : "Map";
        return new TypeText(name, arguments(type).stream().map(Types::text).toList());
    }

    static Presence presence(ComponentModel component) {
        if (component.optional()) {
            return Presence.OPTIONAL;
        }
        return component.nullable() ? Presence.NULLABLE : Presence.REQUIRED;
    }

    static Optional<String> defaultOf(ComponentModel component) {
        return component
                .marks()
                .defaultValue()
                .flatMap(DefaultModel::literal)
                .map(At::value)
                .flatMap(text -> Defaults.json(component.type(), text))
                .map(json -> component.asText() ? '"' + json + '"' : json);
    }
}

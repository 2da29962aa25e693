package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a component, parameter or result can hold. */
public sealed interface ValueType permits Scalar, ValueType.EnumOf, ValueType.Json, ValueType.Custom, Unsupported {

    /** As the user writes it, boxed where it is a primitive. */
    String javaName();

    Storage storage();

    default boolean isSupported() {
        return true;
    }

    /** The types that it is made of, without itself. */
    default Stream<ValueType> parts() {
        return Stream.empty();
    }

    /** The same and, in turn, theirs. */
    default Stream<ValueType> all() {
        return Stream.concat(Stream.of(this), parts().flatMap(ValueType::all));
    }

    /** The classes beside those of the runtime that generated code names for it. */
    default Stream<TypeRef> classes() {
        return all().flatMap(ValueType::ownClass);
    }

    /** The class that the code for this type alone names. */
    default Stream<TypeRef> ownClass() {
        return Stream.empty();
    }

    /** What is in the column: the type itself, or what a codec of the user's makes of it. */
    default ValueType stored() {
        return this;
    }

    /** An enum, stored by the names of its constants. */
    record EnumOf(TypeRef type, List<String> constants) implements ValueType {

        public EnumOf {
            constants = List.copyOf(constants);
        }

        @Override
        public Stream<TypeRef> ownClass() {
            return Stream.of(type);
        }

        @Override
        public String javaName() {
            return type.nestedName();
        }

        @Override
        public Storage storage() {
            return Storage.TEXT;
        }
    }

    /** What is stored as a JSON text. */
    sealed interface Json extends ValueType permits ListOf, SetOf, MapOf, Nested {

        @Override
        default Storage storage() {
            return Storage.TEXT;
        }
    }

    /** An array. */
    record ListOf(ValueType element) implements Json {

        @Override
        public String javaName() {
            return "List<" + element.javaName() + ">";
        }

        @Override
        public Stream<ValueType> parts() {
            return Stream.of(element);
        }
    }

    /** An array, sorted by the texts of its elements. */
    record SetOf(ValueType element) implements Json {

        @Override
        public String javaName() {
            return "Set<" + element.javaName() + ">";
        }

        @Override
        public Stream<ValueType> parts() {
            return Stream.of(element);
        }
    }

    /** An object, sorted by its keys, which are texts or the names of an enum's constants. */
    record MapOf(ValueType key, ValueType value) implements Json {

        @Override
        public String javaName() {
            return "Map<" + key.javaName() + ", " + value.javaName() + ">";
        }

        @Override
        public Stream<ValueType> parts() {
            return Stream.of(key, value);
        }
    }

    /** A record or a sealed interface of records, by a codec that is generated from it alone. */
    record Nested(TypeRef type) implements Json {

        private static final String CODEC = "Json";

        @Override
        public String javaName() {
            return type.nestedName();
        }

        @Override
        public Stream<TypeRef> ownClass() {
            return Stream.of(type, generated());
        }

        /** Such as {@code MoneyJson}. */
        public TypeRef generated() {
            return generated(type);
        }

        /** The name of that codec. */
        public static TypeRef generated(TypeRef type) {
            return type.generated(CODEC);
        }
    }

    /**
     * Any type, by a codec of the user's.
     *
     * @param plain the class, if there is no more to the type
     * @param sourceName the type as any source may write it, boxed
     * @param stored what the codec makes of it
     */
    record Custom(String javaName, Optional<TypeRef> plain, String sourceName, TypeRef codec, ValueType stored)
            implements ValueType {

        @Override
        public Stream<TypeRef> ownClass() {
            return Stream.concat(plain.stream(), Stream.of(codec));
        }

        @Override
        public Storage storage() {
            return stored.storage();
        }

        @Override
        public Stream<ValueType> parts() {
            return Stream.of(stored);
        }
    }
}

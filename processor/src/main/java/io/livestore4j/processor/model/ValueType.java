package io.livestore4j.processor.model;

import java.util.List;

/** What a component, parameter or result can hold. */
public sealed interface ValueType {

    /** As the user writes it, boxed where it is a primitive. */
    String javaName();

    Storage storage();

    default boolean isSupported() {
        return true;
    }

    /** A type that needs no more than its name. */
    enum Scalar implements ValueType {
        TEXT("String", "java.lang", Storage.TEXT, "String"),
        BOOLEAN("Boolean", "java.lang", Storage.INTEGER, "boolean"),
        INT("Integer", "java.lang", Storage.INTEGER, "int"),
        LONG("Long", "java.lang", Storage.INTEGER, "long"),
        DOUBLE("Double", "java.lang", Storage.REAL, "double"),
        INSTANT("Instant", "java.time", Storage.TEXT, "Instant");

        private final TypeRef type;
        private final Storage storage;
        private final String shortName;

        Scalar(String name, String packageName, Storage storage, String shortName) {
            this.type = TypeRef.of(packageName, name);
            this.storage = storage;
            this.shortName = shortName;
        }

        /** The class that values have when boxed. */
        public TypeRef type() {
            return type;
        }

        /** The primitive's name, or the class's where there is none. */
        public String shortName() {
            return shortName;
        }

        @Override
        public String javaName() {
            return type.simpleName();
        }

        @Override
        public Storage storage() {
            return storage;
        }
    }

    /** An enum, stored by the names of its constants. */
    record EnumOf(TypeRef type, List<String> constants) implements ValueType {

        public EnumOf {
            constants = List.copyOf(constants);
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

    /** {@code List<String>}, stored as a JSON array. */
    record TextList() implements ValueType {

        @Override
        public String javaName() {
            return "List<String>";
        }

        @Override
        public Storage storage() {
            return Storage.TEXT;
        }
    }

    /**
     * A type that cannot be stored.
     *
     * @param erasedName the class as any source may write it, so that the public shape can still be generated
     */
    record Unsupported(String javaName, String erasedName, Reason reason) implements ValueType {

        /** Why, where there is more to say than that. */
        public enum Reason {
            OTHER,
            RAW_LIST,
            LIST_WILDCARD,
            LIST_ELEMENT,
            NULLABLE_ELEMENT,
            ARRAY,
            OPTIONAL,
            HIDDEN_ENUM
        }

        @Override
        public Storage storage() {
            return Storage.TEXT;
        }

        @Override
        public boolean isSupported() {
            return false;
        }
    }
}

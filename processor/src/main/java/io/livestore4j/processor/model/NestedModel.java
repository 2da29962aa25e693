package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;

/** A class that values of events and JSON columns are made of, and from which their codec is generated. */
public sealed interface NestedModel {

    SourceType type();

    default TypeRef ref() {
        return type().ref();
    }

    /** Such as {@code MoneyJson}. */
    default TypeRef generated() {
        return ValueType.Nested.generated(ref());
    }

    /**
     * A record: a JSON object.
     *
     * @param cycle how it leads to itself, if it does
     */
    record OfRecord(SourceType type, List<ComponentModel> components, Optional<Cycle> cycle) implements NestedModel {

        public OfRecord {
            components = List.copyOf(components);
        }
    }

    /** The classes from one back to itself, and the component that leads on from the first. */
    record Cycle(List<TypeRef> types, Origin origin) {

        public Cycle {
            types = List.copyOf(types);
        }
    }

    /**
     * A sealed interface: a JSON object that says which record it is.
     *
     * @param discriminator the name of the field that says so
     * @param members the records, in the order of their names
     */
    record OfSealed(SourceType type, At<String> discriminator, List<Member> members) implements NestedModel {

        public OfSealed {
            members = List.copyOf(members);
        }
    }

    /**
     * A class that a sealed interface permits.
     *
     * @param tag what tells it from the others
     * @param components the names of its fields in JSON
     * @param codec where it names a codec of its own, which the interface could not tell from the others
     */
    record Member(SourceType type, At<String> tag, List<String> components, Optional<Origin> codec) {

        public Member {
            components = List.copyOf(components);
        }

        /** Whether its components are what is stored. */
        public boolean isPlainRecord() {
            return type.isRecord() && codec.isEmpty();
        }
    }
}

package io.livestore4j.processor.lock;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is locked of a schema.
 *
 * @param documents the names of the events that set client documents, those of removed ones too
 * @param events by their names in the log
 * @param materializers by the names of their events; those without an upcast
 * @param types the enums, records and sealed interfaces that fields hold, by the names of their classes
 */
public record LockedSchema(
        Set<String> documents,
        Map<String, LockedEvent> events,
        Map<String, LockedMaterializer> materializers,
        Map<String, LockedType> types) {

    /** That of a schema which was never locked. */
    public static final LockedSchema EMPTY = new LockedSchema(Set.of(), Map.of(), Map.of(), Map.of());

    public LockedSchema {
        documents = Set.copyOf(documents);
        events = LockFile.sorted(events);
        materializers = LockFile.sorted(materializers);
        types = LockFile.sorted(types);
    }

    Set<String> sortedDocuments() {
        Set<String> sorted = new TreeSet<>(CodePoints.ORDER);
        sorted.addAll(documents);
        return sorted;
    }

    /**
     * An event.
     *
     * @param fields by their names in JSON
     * @param sample its arguments as some version of the app wrote them; missing where no sample can be made
     * @param upcast what it becomes, if it has a newer version
     */
    public record LockedEvent(
            boolean clientOnly,
            Map<String, LockedField> fields,
            Optional<String> sample,
            Optional<LockedUpcast> upcast) {

        public LockedEvent {
            fields = LockFile.sorted(fields);
        }
    }

    /**
     * A field of an event or of a nested record.
     *
     * @param defaultValue JSON that stands for it where it is missing
     */
    record LockedField(TypeText type, Presence presence, Optional<String> defaultValue) {}

    /** How a field says that there is no value. */
    enum Presence {
        REQUIRED,
        /** By null. */
        NULLABLE,
        /** By its absence. */
        OPTIONAL
    }

    /**
     * The step to a newer version.
     *
     * @param to the name of the newer event
     * @param body as that of a materializer
     */
    record LockedUpcast(String to, Optional<String> body) {}

    /**
     * A materializer.
     *
     * @param body a hash of the tokens of its body, where the compiler shows them
     */
    record LockedMaterializer(int version, Optional<String> body) {}

    /** What fields hold beside plain values. */
    sealed interface LockedType {}

    /** An enum. */
    record LockedEnum(Set<String> constants) implements LockedType {

        LockedEnum {
            constants = Set.copyOf(constants);
        }

        Set<String> sortedConstants() {
            Set<String> sorted = new TreeSet<>(CodePoints.ORDER);
            sorted.addAll(constants);
            return sorted;
        }
    }

    /** A nested record. */
    record LockedRecord(Map<String, LockedField> fields) implements LockedType {

        LockedRecord {
            fields = LockFile.sorted(fields);
        }
    }

    /**
     * A sealed interface.
     *
     * @param discriminator the field that tells its records apart
     * @param cases the classes of its records, by their names in JSON
     */
    record LockedSealed(String discriminator, Map<String, String> cases) implements LockedType {

        LockedSealed {
            cases = LockFile.sorted(cases);
        }
    }
}

package io.livestore4j.processor.lock;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is in a lock file.
 *
 * @param schemas by the qualified names of their interfaces
 */
public record LockFile(Map<String, LockedSchema> schemas) {

    /** What is in a file that does not exist yet. */
    public static final LockFile EMPTY = new LockFile(Map.of());

    public LockFile {
        schemas = sorted(schemas);
    }

    public Optional<LockedSchema> schema(String name) {
        return Optional.ofNullable(schemas.get(name));
    }

    /** The same with another state of one schema. */
    public LockFile with(String name, LockedSchema schema) {
        Map<String, LockedSchema> all = new TreeMap<>(schemas);
        all.put(name, schema);
        return new LockFile(all);
    }

    static <V> Map<String, V> sorted(Map<String, V> entries) {
        Map<String, V> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(entries);
        return Collections.unmodifiableMap(sorted);
    }
}

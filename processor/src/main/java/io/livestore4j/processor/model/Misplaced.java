package io.livestore4j.processor.model;

/**
 * An annotation where nothing reads it.
 *
 * @param annotation its simple name
 * @param place where it belongs, such as {@code a record with @Table}
 */
public record Misplaced(String annotation, String place, Origin origin) {}

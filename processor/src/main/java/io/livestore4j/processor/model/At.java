package io.livestore4j.processor.model;

/** A value and where the user wrote it. */
public record At<T>(T value, Origin origin) {

    public static <T> At<T> of(T value, Origin origin) {
        return new At<>(value, origin);
    }
}

package io.livestore4j.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one JSON value as a stream. Not thread-safe. */
public interface JsonWriter {

    /**
     * Writes a field of the current object; {@link JsonMismatch} if the value is null all the same, or if the name has a
     * lone surrogate or is longer than can be read.
     */
    <V> void field(String name, ValueCodec<V> codec, V value);

    /** Writes a field of the current object; null becomes JSON null. */
    <V> void nullableField(String name, ValueCodec<V> codec, @Nullable V value);

    /** The same with what an Optional holds; {@link JsonMismatch} if there is no Optional all the same. */
    <V> void optionalField(String name, ValueCodec<V> codec, Optional<V> value);

    /** Refuses half of a surrogate pair, and more text than can be read, with {@link JsonMismatch}. */
    void text(String value);

    /** Refuses what a JavaScript client would round: outside ±(2^53−1) it throws {@link JsonMismatch}. */
    void integer(long value);

    /** Writes −0.0 as 0.0 and reports it as {@link #rounded}; refuses NaN and infinities with {@link JsonMismatch}. */
    void real(double value);

    /** The same, with as few digits as tell it from other floats: 0.1f becomes 0.1. */
    void single(float value);

    void bool(boolean value);

    /**
     * Says that the text keeps less than the value held, such as an instant's nanoseconds. The engine then materializes
     * what it reads back, so that a commit and its replay see the same event.
     */
    void rounded();

    void startArray();

    void endArray();

    void startObject();

    void endObject();

    /** Writes {@code value}, which must be an object, with {@code tag} in the field {@code field} before its own. */
    <V> void tagged(String field, String tag, ValueCodec<V> codec, V value);

    /**
     * Writes an array in the order of the elements' JSON texts, each text once. If that is not the order of
     * {@code values}, it says so as {@link #rounded}. {@link JsonMismatch} if an element is null all the same.
     */
    <V> void sortedArray(ValueCodec<V> element, Iterable<V> values);
}

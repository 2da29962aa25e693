package io.livestore4j.event;

import org.jspecify.annotations.Nullable;

/** Writes one JSON value as a stream. Not thread-safe. */
public interface JsonWriter {

    /** Writes a field of the current object; {@link JsonMismatch} if the value is null all the same. */
    <V> void field(String name, ValueCodec<V> codec, V value);

    /** Writes a field of the current object; null becomes JSON null. */
    <V> void nullableField(String name, ValueCodec<V> codec, @Nullable V value);

    void text(String value);

    /** Refuses what a JavaScript client would round: outside ±(2^53−1) it throws {@link JsonMismatch}. */
    void integer(long value);

    /** Writes −0.0 as 0.0 and reports it as {@link #rounded}; refuses NaN and infinities with {@link JsonMismatch}. */
    void real(double value);

    void bool(boolean value);

    /**
     * Says that the text keeps less than the value held, such as an instant's nanoseconds. The engine then materializes
     * what it reads back, so that a commit and its replay see the same event.
     */
    void rounded();

    void startArray();

    void endArray();
}

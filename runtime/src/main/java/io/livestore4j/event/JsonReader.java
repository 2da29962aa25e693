package io.livestore4j.event;

import org.jspecify.annotations.Nullable;

/** Reads one JSON value as a stream. Every method throws {@link JsonMismatch} when the text says otherwise. Not thread-safe. */
public interface JsonReader {

    /** Moves to the next field of the current object; false at its end. */
    boolean nextField();

    String fieldName();

    /** The value of the current field; null if it is JSON null. */
    <V> @Nullable V value(ValueCodec<V> codec);

    /** Skips the value of the current field, however deep. */
    void skipValue();

    /** Returns {@code value}, or throws because the field was missing or null. */
    <V> V required(String field, @Nullable V value);

    String text();

    /** A whole number; {@code 1.0} is one. */
    long integer();

    double real();

    boolean bool();

    void startArray();

    /** Moves to the next element of the current array; false at its end. */
    boolean nextElement();
}

package io.livestore4j.event;

import org.jspecify.annotations.Nullable;

/** Reads one JSON value as a stream. Every method throws {@link JsonMismatch} when the text says otherwise. Not thread-safe. */
public interface JsonReader {

    /** Enters the object at which it stands. */
    void startObject();

    /**
     * The text in the field {@code field} of the object at which it stands, wherever in it; of several the last. Moves
     * nothing, so {@link #startObject} comes next.
     */
    String tag(String field);

    /** Moves to the next field of the current object; false at its end. */
    boolean nextField();

    String fieldName();

    /** The value of the current field; null if it is JSON null. */
    <V> @Nullable V value(ValueCodec<V> codec);

    /**
     * The value of the current field; {@code fallback} if it is null or {@code codec} cannot read it. Stands behind the
     * value in any case.
     */
    <V> V valueOr(ValueCodec<V> codec, V fallback);

    /** Skips the value of the current field, however deep. */
    void skipValue();

    /** Returns {@code value}, or throws because the field was missing or null. */
    <V> V required(String field, @Nullable V value);

    String text();

    /** A whole number; {@code 1.0} is one. */
    long integer();

    double real();

    /** The float nearest to a number. */
    float single();

    boolean bool();

    void startArray();

    /** Moves to the next element of the current array; false at its end. */
    boolean nextElement();
}

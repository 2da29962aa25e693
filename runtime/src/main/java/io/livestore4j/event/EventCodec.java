package io.livestore4j.event;

/** Writes and reads the arguments of one event type as the fields of a JSON object. Generated; stateless, thread-safe. */
public interface EventCodec<E> {

    /** Writes each component with {@link JsonWriter#field}. */
    void write(JsonWriter out, E event);

    /** Reads fields in any order, skips unknown ones; {@link JsonMismatch} if one is missing or of another type. */
    E read(JsonReader in);
}

package io.livestore4j.event;

/**
 * Writes and reads one type of value as JSON, in the form that LiveStore's JavaScript uses. Stateless, thread-safe; null
 * never reaches it.
 */
public interface ValueCodec<V> {

    void write(JsonWriter out, V value);

    V read(JsonReader in);
}

package io.livestore4j.table;

/**
 * How a value is written as text and read back. Stateless, thread-safe. Equal values must have equal texts, or conditions
 * on the column miss rows. Either method may throw what it likes for a value or a text that it cannot take.
 */
public interface TextForm<V> {

    /** The text of {@code value}. */
    String encode(V value);

    /** The value of {@code text}. */
    V decode(String text);
}

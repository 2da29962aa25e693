package io.livestore4j.event;

/**
 * Stores values of a type of your own as values of a supported type, in events and in tables. Stateless, thread-safe, and
 * with a constructor without parameters.
 *
 * <p>Deterministic: {@link #encode} makes equal stored values of equal values, or conditions on a column miss rows, and
 * {@link #decode} reads what every earlier version has written, for the log is kept for ever. Either may throw for what it
 * cannot take, and never returns null; null itself never reaches it.
 *
 * @param <V> the type of the component
 * @param <S> what is stored, such as String, Long or a nested record
 */
public interface Codec<V, S> {

    S encode(V value);

    V decode(S stored);
}

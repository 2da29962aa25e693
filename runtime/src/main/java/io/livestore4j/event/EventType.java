package io.livestore4j.event;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of one kind of event.
 *
 * @param name as in the log and on the wire, such as {@code v1.TodoCreated}
 * @param type the event's record
 * @param clientOnly logged and materialized on this client, never pushed
 * @param deprecations what of it should no longer be used; the store says once when it meets that
 */
public record EventType<E>(
        String name, Class<E> type, boolean clientOnly, EventCodec<E> codec, Deprecations<E> deprecations) {

    /** A type with nothing that is deprecated. */
    public EventType(String name, Class<E> type, boolean clientOnly, EventCodec<E> codec) {
        this(name, type, clientOnly, codec, Deprecations.none());
    }

    /** The same type, deprecated. */
    public EventType<E> deprecated() {
        return with(deprecations.withEvent());
    }

    /** The same type with a deprecated component that has no default. */
    public EventType<E> deprecatedField(String field, Function<E, ? extends @Nullable Object> value) {
        return deprecatedField(field, value, null);
    }

    /** The same type with a deprecated component. */
    public EventType<E> deprecatedField(
            String field, Function<E, ? extends @Nullable Object> value, @Nullable Object fallback) {
        return with(deprecations.with(new Deprecations.Field<>(field, value, fallback)));
    }

    private EventType<E> with(Deprecations<E> others) {
        return new EventType<>(name, type, clientOnly, codec, others);
    }
}

package io.livestore4j.event;

/**
 * What the store knows of one kind of event.
 *
 * @param name as in the log and on the wire, such as {@code v1.TodoCreated}
 * @param type the event's record
 * @param clientOnly logged and materialized on this client, never pushed
 */
public record EventType<E>(String name, Class<E> type, boolean clientOnly, EventCodec<E> codec) {}

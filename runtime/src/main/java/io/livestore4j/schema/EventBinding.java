package io.livestore4j.schema;

import io.livestore4j.event.EventType;

/** An event type of a schema with its materializer. */
public record EventBinding<E>(EventType<E> type, Materialization<E> materialization) {}

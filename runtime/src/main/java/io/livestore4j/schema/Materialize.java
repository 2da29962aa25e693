package io.livestore4j.schema;

import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.event.EventMeta;

/** The call of a materializer, whatever its parameters. Pure: the same event and state give the same answer. */
@FunctionalInterface
public interface Materialize<E, R> {

    R apply(E event, StateReader state, EventMeta meta);

    /** A materializer that answers nothing. */
    @FunctionalInterface
    interface Nothing<E> {

        void apply(E event, StateReader state, EventMeta meta);
    }

    /** Fills the open values of a declarative materializer's mutation from an event. */
    @FunctionalInterface
    interface Fill<T, E> {

        Mutation apply(T template, E event);
    }
}

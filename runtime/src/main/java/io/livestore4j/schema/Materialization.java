package io.livestore4j.schema;

import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.event.EventMeta;
import io.livestore4j.table.MutationTemplate;
import java.util.Collections;
import java.util.List;

/**
 * How one type of event changes the state, and what tells that it changed its meaning. Immutable, thread-safe.
 *
 * @param <E> the event
 */
public final class Materialization<E> {

    private final String fingerprint;
    private final Materialize<E, List<Mutation>> function;

    private Materialization(String fingerprint, Materialize<E, List<Mutation>> function) {
        this.fingerprint = fingerprint;
        this.function = function;
    }

    /** A declarative one: its meaning is its SQL. */
    public static <E> Materialization<E> declared(
            MutationTemplate template, Materialize.Fill<MutationTemplate, E> fill) {
        return new Materialization<>(template.sql(), (event, state, meta) -> List.of(fill.apply(template, event)));
    }

    /** The same in another version: when what changed is not in its SQL. */
    public static <E> Materialization<E> declared(
            int version, MutationTemplate template, Materialize.Fill<MutationTemplate, E> fill) {
        return new Materialization<>(
                "version " + version + " " + template.sql(),
                (event, state, meta) -> List.of(fill.apply(template, event)));
    }

    /** A method that answers one mutation. */
    public static <E> Materialization<E> one(int version, Materialize<E, Mutation> method) {
        return new Materialization<>(
                "version " + version,
                (event, state, meta) -> Collections.singletonList(method.apply(event, state, meta)));
    }

    /** A method that answers any number of mutations, carried out in order. */
    public static <E> Materialization<E> many(int version, Materialize<E, List<Mutation>> method) {
        return new Materialization<>("version " + version, method);
    }

    /** A method that answers nothing: the event is logged and changes no table. */
    public static <E> Materialization<E> none(int version, Materialize.Nothing<E> method) {
        return new Materialization<>("version " + version, (event, state, meta) -> {
            method.apply(event, state, meta);
            return List.of();
        });
    }

    /** Changes when the state must be rebuilt. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The mutations of one event; null, or null among them, if the user's code answers that. May throw whatever it throws. */
    public List<Mutation> apply(E event, StateReader state, EventMeta meta) {
        return function.apply(event, state, meta);
    }
}

package io.livestore4j.schema;

import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.event.EventMeta;
import io.livestore4j.table.MutationTemplate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How one type of event changes the state, and what tells that it changed its meaning. Immutable, thread-safe.
 *
 * @param <E> the event
 */
public final class Materialization<E> {

    private final String fingerprint;
    private final Optional<Set<String>> written;
    private final Materialize<E, List<Mutation>> function;

    private Materialization(String fingerprint, Materialize<E, List<Mutation>> function) {
        this(fingerprint, Optional.empty(), function);
    }

    /** @param written the only tables that it can write by itself; empty if nobody can tell */
    private Materialization(
            String fingerprint, Optional<Set<String>> written, Materialize<E, List<Mutation>> function) {
        this.fingerprint = fingerprint;
        this.written = written;
        this.function = function;
    }

    /** A declarative one: its meaning is its SQL. */
    public static <E> Materialization<E> declared(
            MutationTemplate template, Materialize.Fill<MutationTemplate, E> fill) {
        return new Materialization<>(
                template.sql(), tables(template), (event, state, meta) -> List.of(fill.apply(template, event)));
    }

    /** The same in another version: when what changed is not in its SQL. */
    public static <E> Materialization<E> declared(
            int version, MutationTemplate template, Materialize.Fill<MutationTemplate, E> fill) {
        return new Materialization<>(
                "version " + version + " " + template.sql(),
                tables(template),
                (event, state, meta) -> List.of(fill.apply(template, event)));
    }

    private static Optional<Set<String>> tables(MutationTemplate template) {
        return Optional.of(Set.of(template.tableName()));
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
        return new Materialization<>("version " + version, Optional.of(Set.of()), (event, state, meta) -> {
            method.apply(event, state, meta);
            return List.of();
        });
    }

    /** Of an older event: that of {@code newer}, whose meaning it follows, behind the upcast. */
    static <V, W> Materialization<V> upcast(Function<V, W> up, EventBinding<W> newer) {
        Materialization<W> next = newer.materialization();
        return new Materialization<>(
                "upcast to " + newer.type().name() + ": " + next.fingerprint(),
                next.written,
                (event, state, meta) -> next.apply(
                        Objects.requireNonNull(
                                up.apply(event), "An upcast answered null: it makes one event of another."),
                        state,
                        meta));
    }

    /** Changes when the state must be rebuilt. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Whether it may write the table of that SQL name: yes, unless it is known to write others alone, or none. */
    public boolean mayWrite(String table) {
        return written.map(tables -> tables.contains(table)).orElse(true);
    }

    /** The mutations of one event; null, or null among them, if the user's code answers that. May throw whatever it throws. */
    public List<Mutation> apply(E event, StateReader state, EventMeta meta) {
        return function.apply(event, state, meta);
    }
}

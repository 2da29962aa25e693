package io.livestore4j.internal.engine;

import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.event.EventMeta;
import io.livestore4j.schema.EventBinding;
import java.util.List;

/** An event that is encoded and ready to be materialized. */
record Prepared<T>(EventBinding<T> binding, T event, byte[] args) {

    String name() {
        return binding.type().name();
    }

    boolean isClientOnly() {
        return binding.type().clientOnly();
    }

    List<Mutation> mutations(StateReader state, EventMeta meta) {
        return binding.materialization().apply(event, state, meta);
    }
}

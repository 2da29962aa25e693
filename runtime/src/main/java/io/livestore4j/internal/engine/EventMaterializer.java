package io.livestore4j.internal.engine;

import io.livestore4j.LiveStoreException;
import io.livestore4j.MaterializerFailed;
import io.livestore4j.event.JsonMismatch;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.json.Json;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.state.RowChange;
import io.livestore4j.internal.state.State;
import io.livestore4j.schema.EventBinding;
import io.livestore4j.schema.StoreSchema;
import java.util.List;
import java.util.Optional;

/** Turns one event into changed rows, and tells the event's fault from the machine's. Not thread-safe. */
final class EventMaterializer {

    private final StoreSchema<?> schema;
    private final State state;
    private final DeprecatedUses deprecated;

    EventMaterializer(StoreSchema<?> schema, State state) {
        this(schema, state, new DeprecatedUses());
    }

    private EventMaterializer(StoreSchema<?> schema, State state, DeprecatedUses deprecated) {
        this.schema = schema;
        this.state = state;
        this.deprecated = deprecated;
    }

    /** For another state of the same store, which says once for both what is deprecated. */
    EventMaterializer over(State other) {
        return new EventMaterializer(schema, other, deprecated);
    }

    /** What became of an event of the log. */
    sealed interface Outcome {}

    record Applied() implements Outcome {}

    /** This version of the app cannot read it: it stays in the log, byte for byte, and changes nothing. */
    record Skipped(String reason) implements Outcome {}

    /**
     * It fails on this state, on every client alike. Nothing has changed.
     *
     * @param fact what happened, without what to do
     */
    record Failed(LiveStoreException failure, String fact) implements Outcome {

        static Failed of(LoggedEvent event, RuntimeException cause) {
            return new Failed(Failures.ofEvent(event.name(), cause), Failures.fact(event.name(), cause));
        }

        String code() {
            return failure.code();
        }
    }

    /** Commits an event that was just made; {@link LiveStoreException} if it fails, which may leave some of its rows. */
    <T> void commit(Prepared<T> event, LoggedEvent logged) {
        int mark = state.capture().mark();
        try {
            state.apply(event.isClientOnly(), reader -> NullReturned.refused(event.mutations(reader, logged.meta())));
        } catch (RuntimeException e) {
            throw Failures.ofEvent(event.name(), e);
        }
        wrongKind(event.name(), event.isClientOnly(), state.capture().since(mark))
                .ifPresent(fact -> {
                    throw wrote(fact);
                });
        deprecated.met(event.binding().type(), event.event(), logged.number());
    }

    /**
     * Applies an event of the log. What is thrown is the fault of the machine or, a {@link MaterializerFailed}, of SQL that
     * another version of the app may have mended; it may leave some of the event's rows.
     */
    Outcome apply(LoggedEvent logged) {
        Optional<EventBinding<?>> binding = schema.binding(logged.name());
        if (binding.isEmpty()) {
            return new Skipped("this version does not know it");
        }
        if (binding.get().type().clientOnly() != logged.isClientOnly()) {
            return new Skipped("this version takes it for " + kind(!logged.isClientOnly()));
        }
        return apply(binding.get(), logged);
    }

    /** Whether this version can read an event of the log. */
    boolean reads(LoggedEvent logged) {
        return schema.binding(logged.name())
                .filter(binding -> binding.type().clientOnly() == logged.isClientOnly())
                .filter(binding -> decodes(binding, logged))
                .isPresent();
    }

    private static boolean decodes(EventBinding<?> binding, LoggedEvent logged) {
        try {
            Json.decode(binding.type().codec(), logged.args());
            return true;
        } catch (JsonMismatch e) {
            return false;
        }
    }

    private <T> Outcome apply(EventBinding<T> binding, LoggedEvent logged) {
        T event;
        try {
            event = Json.decode(binding.type().codec(), logged.args());
        } catch (JsonMismatch e) {
            return new Skipped(String.valueOf(e.getMessage()));
        }
        int mark = state.capture().mark();
        try {
            state.applyAtomically(
                    logged.isClientOnly(),
                    reader -> NullReturned.refused(binding.materialization().apply(event, reader, logged.meta())));
        } catch (SqliteFailure e) {
            if (e.kind() == SqliteFailure.Kind.CONSTRAINT) {
                return Failed.of(logged, e);
            }
            throw e.isTheStatements() ? Failures.ofEvent(logged.name(), e) : e;
        } catch (RuntimeException e) {
            return Failed.of(logged, e);
        }
        deprecated.met(binding.type(), event, logged.number());
        return checked(logged, mark);
    }

    private Outcome checked(LoggedEvent logged, int mark) {
        Optional<String> fact =
                wrongKind(logged.name(), logged.isClientOnly(), state.capture().since(mark));
        if (fact.isEmpty()) {
            return new Applied();
        }
        if (!state.rollBack(List.of(state.undoSince(mark)))) {
            throw new IllegalStateException("an event that was just applied cannot be taken back: " + logged);
        }
        return new Failed(wrote(fact.get()), fact.get());
    }

    /** Synced state must be the same on every client, so only synced events may write it, and nothing else. */
    private static Optional<String> wrongKind(String event, boolean clientOnly, List<RowChange> changes) {
        for (RowChange change : changes) {
            boolean clientOnlyTable = change.table().definition().isClientOnly();
            if (clientOnlyTable != clientOnly) {
                return Optional.of("The materializer of " + kind(clientOnly) + " event " + event + " wrote "
                        + kind(clientOnlyTable) + " table " + change.tableName());
            }
        }
        return Optional.empty();
    }

    private static MaterializerFailed wrote(String fact) {
        return new MaterializerFailed(fact + ". Nothing was committed. Make both synced or both client-only.");
    }

    private static String kind(boolean clientOnly) {
        return clientOnly ? "client-only" : "synced";
    }
}

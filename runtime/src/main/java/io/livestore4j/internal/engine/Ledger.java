package io.livestore4j.internal.engine;

import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.eventlog.StoreLog;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.state.State;
import io.livestore4j.schema.StoreSchema;

/**
 * Log and state of one file, which change together, and what makes the one of the other. Not thread-safe: it lives under
 * the engine's lock.
 */
record Ledger(
        StoreLog log, State state, EventMaterializer materializer, SkippedEvents skipped, SupersededSets superseded) {

    static Ledger over(SqliteConnection writer, StoreSchema<?> schema, EngineOptions options) {
        boolean synced = options.backend() != null; // then a backend's events may come before what is committed here
        State state = new State(writer, schema.tables());
        StoreLog log = StoreLog.of(writer);
        return new Ledger(
                log,
                state,
                new EventMaterializer(schema, state),
                new SkippedEvents(options.unknownEvents(), log),
                new SupersededSets(log.events(), schema.documentEvents(), synced));
    }

    /** Applies an event of the log, which has no effect if this version cannot read it; see {@link EventMaterializer#apply}. */
    EventMaterializer.Outcome apply(LoggedEvent event) {
        EventMaterializer.Outcome outcome = materializer.apply(event);
        if (outcome instanceof EventMaterializer.Skipped skip) {
            skipped.met(event, skip.reason());
        }
        return outcome;
    }

    /** Forgets what a rolled back transaction had done. */
    void rolledBack() {
        state.rolledBack();
        log.events().rolledBack();
    }
}

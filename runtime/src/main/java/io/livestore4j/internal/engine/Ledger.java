package io.livestore4j.internal.engine;

import io.livestore4j.internal.eventlog.StoreLog;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.state.State;
import io.livestore4j.schema.StoreSchema;

/**
 * Log and state of one file, which change together, and what makes the one of the other. Not thread-safe: it lives under
 * the engine's lock.
 */
record Ledger(StoreLog log, State state, EventMaterializer materializer, SupersededSets superseded) {

    /** @param synced whether a backend's events may come before what is committed here */
    static Ledger over(SqliteConnection writer, StoreSchema<?> schema, boolean synced) {
        State state = new State(writer, schema.tables());
        StoreLog log = StoreLog.of(writer);
        return new Ledger(
                log,
                state,
                new EventMaterializer(schema, state),
                new SupersededSets(log.events(), schema.documentEvents(), synced));
    }

    /** Forgets what a rolled back transaction had done. */
    void rolledBack() {
        state.rolledBack();
        log.events().rolledBack();
    }
}

package io.livestore4j.internal.engine;

import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.StoreIdentity;
import io.livestore4j.internal.eventlog.StoreLog;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.state.State;
import io.livestore4j.schema.StoreSchema;
import io.livestore4j.table.Table;
import java.util.List;
import java.util.function.Function;

/**
 * Makes states of the log alone, each in a temporary file that only its user can read and that is deleted at the end. For
 * any thread.
 *
 * @param materializer of the store, over its own state
 */
record ScratchState(StoreSchema<?> schema, EngineOptions options, EventMaterializer materializer) {

    List<Table<?>> tables() {
        return schema.tables();
    }

    /** Hands {@code work} the state of the log that {@code reader} sees. */
    @SuppressWarnings("try") // the ownership is only held
    <T> T with(SqliteConnection reader, Function<SqliteConnection, T> work) {
        try (MemoryDirectory directory = MemoryDirectory.make()) {
            StoreFiles scratch = new StoreFiles(directory.path(), options.storeId());
            try (Ownership held = Ownership.take(scratch, options.environment().clock())) {
                scratch.makePrivate(scratch.database());
                try (SqliteConnection connection = SqliteConnection.open(scratch.database(), Role.WRITER_OFF)) {
                    replay(reader, connection);
                    return work.apply(connection);
                }
            }
        }
    }

    private void replay(SqliteConnection reader, SqliteConnection connection) {
        StoreLog log = StoreLog.of(reader);
        State state = new State(connection, schema.tables());
        connection.begin();
        StoreIdentity.read(reader).ifPresent(identity -> identity.write(connection)); // queries may ask for it
        state.recreate();
        if (options.isSynced(log.heads().read())) {
            state.startCapture(); // as when the events came, so that the same ones fail
        }
        EventMaterializer own = materializer.over(state);
        new Replay(schema.name(), state, own::apply, Replay.OnFailure.GO_ON, Progress.untold())
                .run(log.events(), Eventlog.END);
        connection.commit();
    }
}

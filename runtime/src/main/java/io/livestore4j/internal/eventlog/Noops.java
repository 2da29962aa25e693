package io.livestore4j.internal.eventlog;

import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.sqlite.SqliteConnection;
import java.util.List;

/**
 * Events that changed nothing because they failed, under the schema of the state: confirmed ones, on every client alike,
 * and pending ones after an upgrade. Over one connection; not thread-safe.
 */
public final class Noops {

    private static final String CREATE = """
            CREATE TABLE livestore_noops (
              id INTEGER PRIMARY KEY NOT NULL,
              schema TEXT NOT NULL,
              reason TEXT NOT NULL
            ) STRICT""";

    private static final String ADD = "INSERT OR REPLACE INTO livestore_noops (id, schema, reason) VALUES (?, ?, ?)";
    private static final String DELETE = "DELETE FROM livestore_noops WHERE id >= ?";
    private static final String CLEAR = "DELETE FROM livestore_noops";

    private final SqliteConnection connection;

    public Noops(SqliteConnection connection) {
        this.connection = connection;
    }

    /** Makes the table of a new store. */
    public void create() {
        connection.execute(CREATE, List.of());
    }

    /** @param schema the fingerprint of the schema under which it failed */
    public void add(EventNumber number, String schema, String reason) {
        connection.execute(ADD, List.of(Position.of(number), schema, reason));
    }

    /** Those of the events from {@code first} on, which are rolled back. */
    public void deleteFrom(EventNumber first) {
        connection.execute(DELETE, List.of(Position.of(first)));
    }

    /** A rebuild tries each event again. */
    public void clear() {
        connection.execute(CLEAR, List.of());
    }
}

package io.livestore4j.internal.eventlog;

import io.livestore4j.StoreUnreadable;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.sqlite.SqliteConnection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one row that says where a store stands, over one connection. As thread-safe as the connection: not at all. */
public final class HeadsTable {

    private static final String CREATE = """
            CREATE TABLE livestore_heads (
              id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
              state INTEGER NOT NULL,
              commit_id INTEGER NOT NULL,
              upstream INTEGER NOT NULL,
              generation INTEGER NOT NULL,
              backend_id TEXT,
              schema TEXT NOT NULL,
              touched INTEGER NOT NULL
            ) STRICT""";

    private static final String FIRST =
            "INSERT INTO livestore_heads (id, state, commit_id, upstream, generation, schema, touched)"
                    + " VALUES (1, 0, 0, 0, 0, '', 0)";

    private static final String READ =
            "SELECT state, commit_id, upstream, generation, backend_id FROM livestore_heads WHERE id = 1";

    private static final String SET_LOCAL = "UPDATE livestore_heads SET state = ?, commit_id = ? WHERE id = 1";

    private static final String SET =
            "UPDATE livestore_heads SET state = ?, commit_id = ?, upstream = ?, generation = ?, backend_id = ?"
                    + " WHERE id = 1";

    private static final String SCHEMA = "SELECT schema FROM livestore_heads WHERE id = 1";
    private static final String SET_SCHEMA = "UPDATE livestore_heads SET schema = ? WHERE id = 1";
    private static final String TOUCH = "UPDATE livestore_heads SET touched = 1 - touched WHERE id = 1";

    private final SqliteConnection connection;

    public HeadsTable(SqliteConnection connection) {
        this.connection = connection;
    }

    /** Makes the table of a new store. */
    public void create() {
        connection.execute(CREATE, List.of());
        connection.execute(FIRST, List.of());
    }

    /** As they were written last; {@code local} is the last event that the state has seen. */
    public Heads read() {
        return connection.query(READ, List.of(), rows -> {
            if (!rows.next()) {
                throw new StoreUnreadable("The file's heads are missing. Restore it from a backup.");
            }
            return new Heads(
                    Position.numberAt(rows.integer(0)),
                    rows.integer(1),
                    rows.integer(2),
                    rows.integer(3),
                    rows.textOrNull(4));
        });
    }

    /** What a commit moves. */
    public void writeLocal(EventNumber local, long commitId) {
        connection.execute(SET_LOCAL, List.of(Position.of(local), commitId));
    }

    public void write(Heads heads) {
        List<@Nullable Object> binds = new ArrayList<>();
        binds.add(Position.of(heads.local()));
        binds.add(heads.commitId());
        binds.add(heads.upstream());
        binds.add(heads.generation());
        binds.add(heads.backendId());
        connection.execute(SET, binds);
    }

    /** The fingerprint of the schema that the state was made by; empty for a new store. */
    public String stateSchema() {
        return connection.query(SCHEMA, List.of(), rows -> rows.next() ? rows.text(0) : "");
    }

    public void setStateSchema(String fingerprint) {
        connection.execute(SET_SCHEMA, List.of(fingerprint));
    }

    /** Changes a row that means nothing, so that committing it at FULL syncs the WAL with everything before it. */
    public static void touch(SqliteConnection connection) {
        connection.execute(TOUCH, List.of());
    }
}

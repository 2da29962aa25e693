package io.livestore4j.internal.eventlog;

import io.livestore4j.Row;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.sqlite.SqliteConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The log of one store and its heads, over one connection. As thread-safe as the connection: not at all. */
public final class Eventlog {

    /** The numbers are keys as {@link Position} makes them; {@code id >> 32} is the global part. */
    private static final String CREATE = """
            CREATE TABLE livestore_eventlog (
              id INTEGER PRIMARY KEY NOT NULL,
              parent INTEGER NOT NULL,
              name TEXT NOT NULL,
              args TEXT NOT NULL,
              author INTEGER NOT NULL,
              commit_id INTEGER NOT NULL
            ) STRICT""";

    private static final String CREATE_HEADS = """
            CREATE TABLE livestore_heads (
              id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
              state INTEGER NOT NULL,
              schema TEXT NOT NULL,
              touched INTEGER NOT NULL
            ) STRICT""";

    private static final String APPEND =
            "INSERT INTO livestore_eventlog (id, parent, name, args, author, commit_id)" + " VALUES (?, ?, ?, ?, ?, ?)";

    private static final String READ = "SELECT id, parent, name, args, author, commit_id"
            + " FROM livestore_eventlog WHERE id > ? ORDER BY id LIMIT ?";

    private static final String LOG_HEAD = "SELECT id, commit_id FROM livestore_eventlog ORDER BY id DESC LIMIT 1";
    private static final String STATE_HEAD = "SELECT state FROM livestore_heads WHERE id = 1";
    private static final String FIRST_STATE_HEAD =
            "INSERT INTO livestore_heads (id, state, schema, touched) VALUES (1, 0, '', 0)";
    private static final String STATE_SCHEMA = "SELECT schema FROM livestore_heads WHERE id = 1";
    private static final String SET_STATE_SCHEMA = "UPDATE livestore_heads SET schema = ? WHERE id = 1";
    private static final String TOUCH = "UPDATE livestore_heads SET touched = 1 - touched WHERE id = 1";
    private static final String SET_STATE_HEAD = "UPDATE livestore_heads SET state = ? WHERE id = 1";

    private final SqliteConnection connection;
    private final Authors authors;

    public Eventlog(SqliteConnection connection) {
        this.connection = connection;
        this.authors = new Authors(connection);
    }

    /** Makes the tables of an empty log. */
    public void create() {
        authors.create();
        connection.execute(CREATE, List.of());
        connection.execute(CREATE_HEADS, List.of());
        connection.execute(FIRST_STATE_HEAD, List.of());
    }

    public void append(LoggedEvent event) {
        connection.execute(
                APPEND,
                List.of(
                        Position.of(event.number()),
                        Position.of(event.parent()),
                        event.name(),
                        new String(event.args(), StandardCharsets.UTF_8),
                        authors.idOf(event.author()),
                        event.commitId()));
    }

    /**
     * The next events after {@code after}, in order: at most {@code eventsMax}, and no further one once they have
     * {@code bytesMax} bytes of arguments. Empty only at the end of the log.
     */
    public List<LoggedEvent> read(EventNumber after, int eventsMax, int bytesMax) {
        return connection.query(READ, List.of(Position.of(after), eventsMax), rows -> {
            List<LoggedEvent> events = new ArrayList<>();
            long bytes = 0;
            while (bytes < bytesMax && rows.next()) {
                LoggedEvent event = eventOf(rows);
                events.add(event);
                bytes += event.args().length;
            }
            return events;
        });
    }

    private LoggedEvent eventOf(Row row) {
        return new LoggedEvent(
                Position.numberAt(row.integer(0)),
                Position.numberAt(row.integer(1)),
                row.text(2),
                row.blob(3),
                authors.get(row.integer(4)),
                row.integer(5));
    }

    public LogHead head() {
        return connection.query(
                LOG_HEAD,
                List.of(),
                rows -> rows.next() ? new LogHead(Position.numberAt(rows.integer(0)), rows.integer(1)) : LogHead.EMPTY);
    }

    /** The last event that the state has seen. */
    public EventNumber stateHead() {
        return connection.query(STATE_HEAD, List.of(), rows -> {
            rows.next();
            return Position.numberAt(rows.integer(0));
        });
    }

    public void setStateHead(EventNumber number) {
        connection.execute(SET_STATE_HEAD, List.of(Position.of(number)));
    }

    /** The fingerprint of the schema that the state was made by; empty for a new store. */
    public String stateSchema() {
        return connection.query(STATE_SCHEMA, List.of(), rows -> rows.next() ? rows.text(0) : "");
    }

    public void setStateSchema(String fingerprint) {
        connection.execute(SET_STATE_SCHEMA, List.of(fingerprint));
    }

    /** Changes a row that means nothing, so that committing it at FULL syncs the WAL with everything before it. */
    public static void touch(SqliteConnection connection) {
        connection.execute(TOUCH, List.of());
    }

    /** Must follow every rollback: what the transaction had added is gone. */
    public void rolledBack() {
        authors.forget();
    }
}

package io.livestore4j.internal.eventlog;

import io.livestore4j.Row;
import io.livestore4j.Rows;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.sqlite.SqliteConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The log of one store, over one connection. As thread-safe as the connection: not at all. */
public final class Eventlog {

    /**
     * The numbers are keys as {@link Position} makes them; {@code id >> 32} is the global part. {@code undo} stands last,
     * since most rows do without it and the others are seldom read with it.
     */
    private static final String CREATE = """
            CREATE TABLE livestore_eventlog (
              id INTEGER PRIMARY KEY NOT NULL,
              parent INTEGER NOT NULL,
              name TEXT NOT NULL,
              args TEXT NOT NULL,
              author INTEGER NOT NULL,
              commit_id INTEGER NOT NULL,
              undo BLOB
            ) STRICT""";

    /** Client-only events alone, so that appending a synced one costs nothing more. */
    private static final String CLIENT_ONLY = "id & 4294967295 > 0";

    private static final String CREATE_INDEX =
            "CREATE INDEX livestore_eventlog_client_only ON livestore_eventlog (name) WHERE " + CLIENT_ONLY;

    /** Arguments that were damaged from outside have no key, and stay as they are. */
    private static final String DELETE_SUPERSEDED = """
            DELETE FROM livestore_eventlog WHERE id IN (
              SELECT id FROM (
                SELECT id, row_number() OVER (PARTITION BY args ->> '$.id' ORDER BY id DESC) AS nth
                FROM livestore_eventlog
                WHERE name = ? AND @ AND id < ? AND json_valid(args)
              ) WHERE nth > 1
            )""".replace("@", CLIENT_ONLY);

    private static final String APPEND =
            "INSERT INTO livestore_eventlog (id, parent, name, args, author, commit_id, undo)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private static final String COLUMNS = "SELECT id, parent, name, args, author, commit_id";

    private static final String READ = COLUMNS + " FROM livestore_eventlog WHERE id > ? ORDER BY id LIMIT ?";
    private static final String RANGE = COLUMNS + " FROM livestore_eventlog WHERE id >= ? AND id < ? ORDER BY id";
    private static final String REVOCABLE = COLUMNS + ", undo FROM livestore_eventlog WHERE id >= ? ORDER BY id";
    private static final String LAST = "SELECT id FROM livestore_eventlog ORDER BY id DESC LIMIT 1";
    private static final String UNREAD = "WHERE id IN (" + Noops.UNREAD_IDS + ") ORDER BY id";
    private static final String NAMES = "SELECT DISTINCT name FROM livestore_eventlog";
    private static final String COUNT = "SELECT count(*) FROM livestore_eventlog";
    private static final String DELETE = "DELETE FROM livestore_eventlog WHERE id >= ?";
    private static final String DELETE_RUN = "DELETE FROM livestore_eventlog WHERE id BETWEEN ? AND ?";
    private static final String SET_ARGS = "UPDATE livestore_eventlog SET args = ? WHERE id = ?";

    private static final String SET_UNDO = "UPDATE livestore_eventlog SET undo = ? WHERE id = ?";

    private static final String TRIM =
            "UPDATE livestore_eventlog SET undo = NULL WHERE id >= ? AND id < ? AND undo IS NOT NULL";

    /** Behind every event that a log can hold. */
    public static final EventNumber END = Position.END;

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
        connection.execute(CREATE_INDEX, List.of());
    }

    /** @param undo how to roll the event back; null if it never will be */
    public void append(LoggedEvent event, byte @Nullable [] undo) {
        List<@Nullable Object> binds = new ArrayList<>(7);
        binds.add(Position.of(event.number()));
        binds.add(Position.of(event.parent()));
        binds.add(event.name());
        binds.add(new String(event.args(), StandardCharsets.UTF_8));
        binds.add(authors.idOf(event.author()));
        binds.add(event.commitId());
        binds.add(undo);
        connection.execute(APPEND, binds);
    }

    /**
     * The next events after {@code after}, in order: at most {@code eventsMax}, and no further one once they have
     * {@code bytesMax} bytes of arguments. Empty only at the end of the log.
     */
    public List<LoggedEvent> read(EventNumber after, int eventsMax, int bytesMax) {
        return read(Position.of(after), eventsMax, bytesMax);
    }

    /** As {@link #read}, with {@code first} itself if it is there. */
    public List<LoggedEvent> readFrom(EventNumber first, int eventsMax, int bytesMax) {
        return read(Position.of(first) - 1, eventsMax, bytesMax);
    }

    private List<LoggedEvent> read(long after, int eventsMax, int bytesMax) {
        return connection.query(READ, List.of(after, eventsMax), rows -> {
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

    /** The events from {@code first} on and before {@code end}, in order. */
    List<LoggedEvent> range(EventNumber first, EventNumber end) {
        return connection.query(RANGE, List.of(Position.of(first), Position.of(end)), rows -> {
            List<LoggedEvent> events = new ArrayList<>();
            while (rows.next()) {
                events.add(eventOf(rows));
            }
            return events;
        });
    }

    /** The synced event of that number, if it is there. */
    public Optional<LoggedEvent> synced(long number) {
        return at(new EventNumber(number, 0));
    }

    /** The event with that number, if it is there. */
    public Optional<LoggedEvent> at(EventNumber number) {
        EventNumber next = new EventNumber(number.global(), number.client() + 1);
        return range(number, next).stream().findFirst();
    }

    /** All events from {@code first} on, in order, with what rolls them back. */
    public List<Revocable> revocable(EventNumber first) {
        return connection.query(REVOCABLE, List.of(Position.of(first)), rows -> {
            List<Revocable> events = new ArrayList<>();
            while (rows.next()) {
                events.add(new Revocable(eventOf(rows), rows.isNull(6) ? null : rows.blob(6)));
            }
            return events;
        });
    }

    /** Takes all events from {@code first} on out of the log. */
    public void deleteFrom(EventNumber first) {
        connection.execute(DELETE, List.of(Position.of(first)));
    }

    /** Takes those of a run out of the log, first and last included. */
    public void deleteRun(EventNumber first, EventNumber last) {
        connection.execute(DELETE_RUN, List.of(Position.of(first), Position.of(last)));
    }

    /**
     * Of the client-only events of that name before {@code end} only the last one with each {@code id} among its arguments
     * stays.
     */
    public void deleteSuperseded(String name, EventNumber end) {
        connection.execute(DELETE_SUPERSEDED, List.of(name, Position.of(end)));
    }

    /** Puts other text in place of an event's arguments: the backend's, which every client has. */
    public void replaceArgs(EventNumber number, String args) {
        connection.execute(SET_ARGS, List.of(args, Position.of(number)));
    }

    /** @param undo how the event is rolled back from now on */
    public void replaceUndo(EventNumber number, byte[] undo) {
        connection.execute(SET_UNDO, List.of(undo, Position.of(number)));
    }

    /** Forgets how to roll back the events from {@code first} on and before {@code end}. */
    public void trimUndo(EventNumber first, EventNumber end) {
        connection.execute(TRIM, List.of(Position.of(first), Position.of(end)));
    }

    <T> T query(String condition, List<@Nullable Object> binds, Reading<T> reading) {
        return connection.query(
                COLUMNS + " FROM livestore_eventlog " + condition, binds, rows -> reading.of(rows, this::eventOf));
    }

    /** Reads events out of rows, and may stop early. */
    interface Reading<T> {
        T of(Rows rows, RowToEvent event);
    }

    /** The event of the current row. */
    interface RowToEvent {
        LoggedEvent at(Row row);
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

    /** The number of the last event; {@link EventNumber#ROOT} if there is none. */
    public EventNumber last() {
        return connection.query(
                LAST, List.of(), rows -> rows.next() ? Position.numberAt(rows.integer(0)) : EventNumber.ROOT);
    }

    /** Reads the whole log, though no arguments. */
    public long count() {
        return connection.query(COUNT, List.of(), rows -> rows.next() ? rows.integer(0) : 0L);
    }

    /** Of all events. Reads the whole log. */
    public Set<String> names() {
        return connection.query(NAMES, List.of(), rows -> {
            Set<String> names = new HashSet<>();
            while (rows.next()) {
                names.add(rows.text(0));
            }
            return names;
        });
    }

    /** Whether one of the events that could not be read, as the {@link Noops} have it, passes. */
    public boolean anyUnread(Predicate<LoggedEvent> test) {
        return query(UNREAD, List.of(), (rows, event) -> {
            while (rows.next()) {
                if (test.test(event.at(rows))) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Must follow every rollback: what the transaction had added is gone. */
    public void rolledBack() {
        authors.forget();
    }
}

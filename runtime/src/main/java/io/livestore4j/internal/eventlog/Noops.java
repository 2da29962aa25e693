package io.livestore4j.internal.eventlog;

import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.sqlite.SqliteConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Events that changed nothing under the schema of the state. Some failed: confirmed ones, on every client alike, and pending
 * ones after an upgrade. Others this version of the app cannot read. Over one connection; not thread-safe.
 */
public final class Noops {

    private static final String CREATE = """
            CREATE TABLE livestore_noops (
              id INTEGER PRIMARY KEY NOT NULL,
              schema TEXT NOT NULL,
              reason TEXT NOT NULL
            ) STRICT""";

    private static final String ADD = "INSERT OR REPLACE INTO livestore_noops (id, schema, reason) VALUES (?, ?, ?)";
    /** In place of a schema: another one fails at an event, but any that can read it may. */
    private static final String UNREAD = "";

    static final String UNREAD_IDS = "SELECT id FROM livestore_noops WHERE schema = '" + UNREAD + "'";

    private static final String FIRST_UNREAD =
            "SELECT id, reason FROM livestore_noops WHERE schema = ? ORDER BY id LIMIT 1";

    private static final String FAILED = "SELECT id FROM livestore_noops WHERE id >= ? AND schema <> ? ORDER BY id";

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

    /** An event that this version cannot read. */
    public void addUnread(EventNumber number, String reason) {
        add(number, UNREAD, reason);
    }

    /** An event without effect, and why. */
    public record Noop(EventNumber number, String reason) {}

    /** The first of those that this version cannot read. */
    public Optional<Noop> firstUnread() {
        return connection.query(
                FIRST_UNREAD,
                List.of(UNREAD),
                rows -> rows.next()
                        ? Optional.of(new Noop(Position.numberAt(rows.integer(0)), rows.text(1)))
                        : Optional.<Noop>empty());
    }

    /** The numbers of those from {@code first} on that failed, in order. */
    public List<EventNumber> failedFrom(EventNumber first) {
        return connection.query(FAILED, List.of(Position.of(first), UNREAD), rows -> {
            List<EventNumber> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(Position.numberAt(rows.integer(0)));
            }
            return numbers;
        });
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

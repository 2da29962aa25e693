package io.livestore4j.simulation;

import io.livestore4j.sync.SyncEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a store's log past the store, to see what is really there. */
final class LogReader implements AutoCloseable {

    private static final String ROWS = "SELECT l.id, l.parent, l.name, l.args, a.client_id, a.session_id, l.commit_id"
            + " FROM livestore_eventlog l JOIN livestore_authors a ON a.id = l.author WHERE l.id > ? ORDER BY l.id";

    private static final String CONFLICTS =
            "SELECT c.commit_id, c.kind, e.name, e.args, c.generation FROM livestore_conflicts c"
                    + " JOIN livestore_conflict_events e ON e.commit_id = c.commit_id ORDER BY c.commit_id, e.ordinal";

    private final Connection connection;

    LogReader(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** One event of the log. */
    record Entry(long id, long commitId, boolean clientOnly, SyncEvent event) {

        /** What was committed, wherever it stands. */
        String content() {
            return event.name() + " " + event.args();
        }
    }

    List<Entry> entries() throws SQLException {
        return entriesAfter(0);
    }

    private List<Entry> entriesAfter(long id) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
        }
        return entries;
    }

    private static Entry entry(ResultSet rows) throws SQLException {
        long id = rows.getLong(1);
        SyncEvent event = new SyncEvent(
                id >>> 32,
                rows.getLong(2) >>> 32,
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6));
        return new Entry(id, rows.getLong(7), (id & 0xffff_ffffL) > 0, event);
    }

    /** The content of all events of this client's commits, by commit, in order. */
    List<Entry> ofCommit(long commitId) throws SQLException {
        return entries().stream().filter(entry -> entry.commitId() == commitId).toList();
    }

    /** A commit that was set aside. */
    record Waiting(long generation, String kind, List<String> contents) {}

    /** By their ids. */
    Map<Long, Waiting> conflicts() throws SQLException {
        Map<Long, Waiting> conflicts = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(CONFLICTS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                conflicts
                        .computeIfAbsent(rows.getLong(1), id -> waiting(rows))
                        .contents()
                        .add(rows.getString(3) + " " + rows.getString(4));
            }
        }
        return conflicts;
    }

    private static Waiting waiting(ResultSet rows) {
        try {
            return new Waiting(rows.getLong(5), rows.getString(2), new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String clientId() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT client_id FROM livestore_identity");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

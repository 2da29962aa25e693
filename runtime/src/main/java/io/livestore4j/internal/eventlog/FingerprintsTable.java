package io.livestore4j.internal.eventlog;

import io.livestore4j.internal.sqlite.SqliteConnection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the tables and materializers were told apart by that made the state, over one connection. As thread-safe as the
 * connection: not at all. Files of the first versions lack the table.
 */
public final class FingerprintsTable {

    private static final String CREATE = """
            CREATE TABLE IF NOT EXISTS livestore_fingerprints (
              name TEXT NOT NULL PRIMARY KEY,
              fingerprint TEXT NOT NULL
            ) STRICT, WITHOUT ROWID""";

    private static final String EXISTS = "SELECT count(*) FROM sqlite_master WHERE name = 'livestore_fingerprints'";
    private static final String READ = "SELECT name, fingerprint FROM livestore_fingerprints ORDER BY name";
    private static final String CLEAR = "DELETE FROM livestore_fingerprints";
    private static final String ADD = "INSERT INTO livestore_fingerprints (name, fingerprint) VALUES (?, ?)";

    private final SqliteConnection connection;

    public FingerprintsTable(SqliteConnection connection) {
        this.connection = connection;
    }

    /** By name; empty where nothing was written yet. */
    public SortedMap<String, String> read() {
        SortedMap<String, String> all = new TreeMap<>();
        if (connection.query(EXISTS, List.of(), rows -> rows.next() && rows.integer(0) == 1)) {
            connection.query(READ, List.of(), rows -> {
                while (rows.next()) {
                    all.put(rows.text(0), rows.text(1));
                }
                return true;
            });
        }
        return all;
    }

    /** In place of all that were there. */
    public void write(SortedMap<String, String> all) {
        connection.execute(CREATE, List.of());
        connection.execute(CLEAR, List.of());
        all.forEach((name, fingerprint) -> connection.execute(ADD, List.of(name, fingerprint)));
    }
}

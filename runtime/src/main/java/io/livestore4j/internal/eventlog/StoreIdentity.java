package io.livestore4j.internal.eventlog;

import io.livestore4j.Rows;
import io.livestore4j.StoreUnreadable;
import io.livestore4j.internal.sqlite.SqliteConnection;
import java.util.List;
import java.util.Optional;

/**
 * What the file says of itself.
 *
 * @param storeId the store that it holds
 * @param clientId this client's name in every event that it writes
 */
public record StoreIdentity(String storeId, String clientId) {

    /** The layout of our own tables; a file of a later one is left alone. */
    private static final int FORMAT = 3;

    private static final String CREATE = """
            CREATE TABLE livestore_identity (
              id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
              format INTEGER NOT NULL,
              store_id TEXT NOT NULL,
              client_id TEXT NOT NULL
            ) STRICT""";

    private static final String WRITE =
            "INSERT INTO livestore_identity (id, format, store_id, client_id) VALUES (1, ?, ?, ?)";

    private static final String EXISTS = "SELECT count(*) FROM sqlite_master WHERE name = 'livestore_identity'";
    private static final String ANYTHING = "SELECT count(*) FROM sqlite_master";
    private static final String READ = "SELECT format, store_id, client_id FROM livestore_identity WHERE id = 1";

    /** Empty for a new file; {@link StoreUnreadable} for a file that is something else. */
    public static Optional<StoreIdentity> read(SqliteConnection connection) {
        if (count(connection, EXISTS) > 0) {
            return Optional.of(connection.query(READ, List.of(), StoreIdentity::of));
        }
        if (count(connection, ANYTHING) > 0) {
            throw new StoreUnreadable("The file holds tables but no LiveStore4j store. Choose another directory.");
        }
        return Optional.empty();
    }

    private static StoreIdentity of(Rows rows) {
        if (!rows.next()) {
            throw new StoreUnreadable("The file's identity is missing. Restore it from a backup.");
        }
        if (rows.integer(0) > FORMAT) {
            throw new StoreUnreadable("The file has format " + rows.integer(0) + ", this version reads up to " + FORMAT
                    + ". Open it with the newer version that wrote it.");
        }
        if (rows.integer(0) < FORMAT) {
            throw new StoreUnreadable(
                    "The file has format " + rows.integer(0) + " of a version that was never released;"
                            + " this one reads format " + FORMAT + ". Start with an empty directory.");
        }
        return new StoreIdentity(rows.text(1), rows.text(2));
    }

    private static long count(SqliteConnection connection, String sql) {
        return connection.query(sql, List.of(), rows -> rows.next() ? rows.integer(0) : 0L);
    }

    /** Makes a new file this store's. */
    public void write(SqliteConnection connection) {
        connection.execute(CREATE, List.of());
        connection.execute(WRITE, List.of(FORMAT, storeId, clientId));
    }
}

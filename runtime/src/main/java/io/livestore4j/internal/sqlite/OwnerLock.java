package io.livestore4j.internal.sqlite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The right to be a directory's only store: an exclusive SQLite transaction on a file that holds nothing else. SQLite
 * keeps it against other processes and other stores of this one alike, whatever path they come by, and the operating
 * system drops it when its holder dies. A lock of {@code java.nio} would be lost as soon as anything in this process
 * closed another handle of that file.
 */
public final class OwnerLock implements AutoCloseable {

    private final SqliteConnection connection;

    private OwnerLock(SqliteConnection connection) {
        this.connection = connection;
    }

    /** Takes the lock, or gives empty at once if somebody has it. */
    public static Optional<OwnerLock> tryLock(Path file) {
        try {
            return Optional.of(new OwnerLock(locked(file)));
        } catch (SqliteFailure e) {
            if (e.kind() == SqliteFailure.Kind.BUSY) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static SqliteConnection locked(Path file) {
        SqliteConnection connection = SqliteConnection.open(file, Role.LOCK);
        try {
            connection.execute("BEGIN EXCLUSIVE", List.of());
            return connection;
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}

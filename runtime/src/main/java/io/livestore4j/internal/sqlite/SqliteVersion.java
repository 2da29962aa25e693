package io.livestore4j.internal.sqlite;

import io.livestore4j.StorageFailed;
import java.util.List;

/** The oldest SQLite that a store may run on. */
final class SqliteVersion {

    /** Earlier ones can corrupt a WAL that is reset while two connections use it. */
    private static final int[] OLDEST = {3, 51, 3};

    private SqliteVersion() {}

    static void check(SqliteConnection connection) {
        String version =
                connection.query("SELECT sqlite_version()", List.of(), rows -> rows.next() ? rows.text(0) : "");
        if (isOlder(version.split("\\."))) {
            throw new StorageFailed("SQLite " + version + " is too old: " + OLDEST[0] + "." + OLDEST[1] + "."
                    + OLDEST[2] + " or newer is needed. Use a current org.xerial:sqlite-jdbc.");
        }
    }

    private static boolean isOlder(String[] parts) {
        for (int i = 0; i < OLDEST.length; i++) {
            int part = i < parts.length ? Integer.parseInt(parts[i]) : 0;
            if (part != OLDEST[i]) {
                return part < OLDEST[i];
            }
        }
        return false;
    }
}

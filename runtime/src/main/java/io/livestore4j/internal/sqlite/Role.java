package io.livestore4j.internal.sqlite;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a connection is for, which decides its pragmas. Every pragma is read back after it was set. */
public enum Role {
    /** The store's one writer, an acknowledged commit on disk. */
    WRITER_FULL(writer("2")),
    /** The store's one writer, an acknowledged commit in the operating system's hands. */
    WRITER_NORMAL(writer("1")),
    /** The writer of a store that dies with its process. */
    WRITER_OFF(writer("0")),
    /** Queries, each from one committed snapshot. */
    READER(reader()),
    /** Moves the WAL into the database beside the writer, or syncs the WAL with a tiny transaction. */
    MAINTENANCE(Map.of("synchronous", "2")),
    /** A file that serves as a lock and holds no data. */
    LOCK(Map.of());

    private final Map<String, String> pragmas;

    Role(Map<String, String> pragmas) {
        this.pragmas = pragmas;
    }

    /** Pragma to value, in the order in which they must be set. */
    Map<String, String> pragmas() {
        return pragmas;
    }

    /** A reader that opens late must not bring a deleted store back. */
    boolean makesTheFile() {
        return this != READER && this != MAINTENANCE;
    }

    private static Map<String, String> writer(String synchronous) {
        Map<String, String> pragmas = new LinkedHashMap<>();
        pragmas.put("page_size", "4096"); // before WAL; larger pages make each commit's WAL frames larger
        pragmas.put("journal_mode", "wal");
        pragmas.put("synchronous", synchronous);
        pragmas.put("foreign_keys", "1");
        pragmas.put("recursive_triggers", "1"); // else rows deleted by REPLACE are not captured
        pragmas.put("trusted_schema", "0");
        pragmas.put("cache_size", "-16000");
        pragmas.put("temp_store", "2");
        pragmas.put("mmap_size", "0");
        // Only the backstop: a checkpoint within a commit costs milliseconds, so a task runs them beside it.
        pragmas.put("wal_autocheckpoint", "8000");
        return pragmas;
    }

    private static Map<String, String> reader() {
        Map<String, String> pragmas = new LinkedHashMap<>();
        pragmas.put("trusted_schema", "0");
        pragmas.put("cache_size", "-4000");
        pragmas.put("temp_store", "2");
        pragmas.put("mmap_size", "0");
        pragmas.put("query_only", "1");
        return pragmas;
    }
}

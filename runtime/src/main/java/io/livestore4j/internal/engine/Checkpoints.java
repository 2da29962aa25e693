package io.livestore4j.internal.engine;

import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.time.Tasks;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Moves the WAL into the database beside the writer, never under the store's lock: a checkpoint inside a commit would
 * make every two-hundredth commit wait for milliseconds. Thread-safe.
 */
final class Checkpoints implements AutoCloseable {

    /** About 250 WAL pages at four to an event: small enough to be done in passing. */
    private static final int EVENTS_BETWEEN = 64;

    private final Path database;
    private final Tasks tasks;
    private final AtomicInteger events = new AtomicInteger();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    private @Nullable SqliteConnection connection;

    Checkpoints(Path database, Tasks tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    /** Counts committed events and schedules a checkpoint when it is due. */
    void committed(int eventCount) {
        if (events.addAndGet(eventCount) >= EVENTS_BETWEEN && scheduled.compareAndSet(false, true)) {
            events.set(0);
            tasks.execute(this::run);
        }
    }

    /** A failure is logged by the tasks and tried again with the next one; commits do not depend on it. */
    private synchronized void run() {
        scheduled.set(false);
        SqliteConnection passive = connection;
        if (passive == null) {
            passive = SqliteConnection.open(database, Role.MAINTENANCE);
            connection = passive;
        }
        passive.pragma("wal_checkpoint(PASSIVE)");
    }

    /** Call after the tasks have ended. */
    @Override
    public synchronized void close() {
        SqliteConnection passive = connection;
        if (passive != null) {
            passive.close();
        }
    }
}

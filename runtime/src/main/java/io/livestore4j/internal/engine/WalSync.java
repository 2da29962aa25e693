package io.livestore4j.internal.engine;

import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.time.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Makes commits at NORMAL durable: a tiny transaction at FULL syncs the WAL with everything before it, so that any number
 * of commits share one sync. Thread-safe.
 */
final class WalSync implements AutoCloseable {

    /** Half of the 50 ms that are promised; the sync itself needs the rest on a slow disk. */
    private static final long DELAY_MILLIS = 25;

    private static final String TOUCH = "UPDATE livestore_heads SET state = state WHERE id = 1";

    private final Path database;
    private final Lock writeLock;
    private final Tasks tasks;

    private @Nullable CompletableFuture<Void> next;
    private @Nullable SqliteConnection connection;

    /** @param writeLock the store's, so that the tiny transaction never meets another one */
    WalSync(Path database, Lock writeLock, Tasks tasks) {
        this.database = database;
        this.writeLock = writeLock;
        this.tasks = tasks;
    }

    /** Completes when everything committed before this call is on the disk. */
    synchronized CompletionStage<Void> next() {
        CompletableFuture<Void> waiting = next;
        if (waiting == null) {
            waiting = new CompletableFuture<>();
            next = waiting;
            tasks.schedule(this::sync, DELAY_MILLIS);
        }
        return waiting.minimalCompletionStage();
    }

    private void sync() {
        CompletableFuture<Void> waiting = take();
        if (waiting == null) {
            return;
        }
        writeLock.lock();
        try {
            touch();
            waiting.complete(null);
        } catch (SqliteFailure e) {
            waiting.completeExceptionally(Failures.ofEnvironment(e));
        } finally {
            writeLock.unlock();
        }
    }

    private synchronized @Nullable CompletableFuture<Void> take() {
        CompletableFuture<Void> waiting = next;
        next = null;
        return waiting;
    }

    private void touch() {
        SqliteConnection full = connection;
        if (full == null) {
            full = SqliteConnection.open(database, Role.MAINTENANCE);
            connection = full;
        }
        full.begin();
        full.execute(TOUCH, List.of());
        full.commit();
    }

    /** Syncs for whoever still waits. Call before the writer closes. */
    @Override
    public void close() {
        sync();
        SqliteConnection full = connection;
        if (full != null) {
            full.close();
        }
    }
}

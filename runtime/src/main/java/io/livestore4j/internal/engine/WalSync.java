package io.livestore4j.internal.engine;

import io.livestore4j.StoreClosed;
import io.livestore4j.internal.eventlog.HeadsTable;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.time.Tasks;
import java.nio.file.Path;
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

    private final Path database;
    private final Lock writeLock;
    private final Tasks tasks;
    private final Disk disk;

    private @Nullable CompletableFuture<Void> next;
    private boolean closed;

    /** @param writeLock the store's, so that the tiny transaction never meets another one */
    WalSync(Path database, Lock writeLock, Tasks tasks, Disk disk) {
        this.database = database;
        this.writeLock = writeLock;
        this.tasks = tasks;
        this.disk = disk;
    }

    /** Completes, on another thread, when everything committed before this call is on the disk. */
    synchronized CompletionStage<Void> next() {
        if (closed) {
            return CompletableFuture.<Void>failedFuture(new StoreClosed("The store was closed, which had synced all"
                            + " commits or logged why not. Ask for durable() before close()."))
                    .minimalCompletionStage();
        }
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
        // Completing runs the user's code, which must not find the lock held.
        Throwable failure = touchUnderLock();
        if (failure == null) {
            waiting.complete(null);
        } else {
            waiting.completeExceptionally(failure);
        }
    }

    private synchronized @Nullable CompletableFuture<Void> take() {
        CompletableFuture<Void> waiting = next;
        next = null;
        return waiting;
    }

    private @Nullable Throwable touchUnderLock() {
        writeLock.lock();
        try {
            disk.requireSound();
            touch();
            return null;
        } catch (SqliteFailure e) {
            return disk.failedToCommit(e);
        } catch (RuntimeException | Error e) {
            return e;
        } finally {
            writeLock.unlock();
        }
    }

    /** Opened each time: it is rare, and a connection that failed is never used again. */
    private void touch() {
        try (SqliteConnection full = SqliteConnection.open(database, Role.MAINTENANCE)) {
            full.begin();
            HeadsTable.touch(full);
            full.commit();
        }
    }

    /** Syncs for whoever still waits. Call after the tasks have ended and before the writer closes. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        sync();
    }
}

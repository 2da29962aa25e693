package io.livestore4j.internal.sqlite;

import io.livestore4j.StorageFailed;
import io.livestore4j.StoreClosed;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The readers of one store, opened as they are needed. Thread-safe. */
public final class ReaderPool implements AutoCloseable {

    /** Each costs a file handle and up to 4 MB of page cache; more readers than this only fight for the cores. */
    private static final int READERS_MAX = 8;

    /** Longer than any query should take; then a caller is told, instead of waiting for ever. */
    private static final long WAIT_SECONDS = 30;

    private final Path file;
    private final long waitSeconds;
    /** The one used last comes first: its page cache and statements are warm. */
    private final Deque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();

    private final Semaphore free = new Semaphore(READERS_MAX);
    private volatile boolean closed;

    public ReaderPool(Path file) {
        this(file, WAIT_SECONDS);
    }

    ReaderPool(Path file, long waitSeconds) {
        this.file = file;
        this.waitSeconds = waitSeconds;
    }

    /** Runs {@code work} on a reader of its own; waits while all are taken. */
    public <T extends @Nullable Object> T read(Function<SqliteConnection, T> work) {
        acquire();
        SqliteConnection reader = null;
        try {
            reader = take();
            return work.apply(reader);
        } finally {
            giveBack(reader);
            free.release();
        }
    }

    private void acquire() {
        try {
            if (!free.tryAcquire() && !free.tryAcquire(waitSeconds, TimeUnit.SECONDS)) {
                throw new StorageFailed("All " + READERS_MAX + " readers of the store were busy for " + waitSeconds
                        + " s. End long forEach calls, and do not nest queries within them so deep.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailed("The thread was interrupted while it waited for a reader.", e);
        }
    }

    private SqliteConnection take() {
        if (closed) {
            throw new StoreClosed("The store was closed before the query began.");
        }
        SqliteConnection reader = idle.poll();
        return reader != null ? reader : SqliteConnection.open(file, Role.READER);
    }

    private void giveBack(@Nullable SqliteConnection reader) {
        if (reader == null) {
            return;
        }
        idle.push(reader);
        if (closed) {
            closeIdle();
        }
    }

    /** Closes idle readers now and busy ones as they come back. Idempotent. */
    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    private void closeIdle() {
        for (SqliteConnection reader = idle.poll(); reader != null; reader = idle.poll()) {
            reader.close();
        }
    }
}

package io.livestore4j.internal.sqlite;

import io.livestore4j.StorageFailed;
import io.livestore4j.StoreClosed;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
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

    /** Queries are far shorter; a longer one may not keep a store from closing. */
    private static final long CLOSE_WAIT_SECONDS = 5;

    private final Path file;
    private final long waitSeconds;
    private final List<Reader> all = new CopyOnWriteArrayList<>();

    /** The one used last comes first: its page cache and statements are warm. */
    private final Deque<Reader> idle = new ConcurrentLinkedDeque<>();

    private final Semaphore free = new Semaphore(READERS_MAX);
    private volatile boolean closed;

    /** One connection and who uses it. */
    private static final class Reader {

        private final SqliteConnection connection;
        private volatile @Nullable Thread user;

        Reader(SqliteConnection connection) {
            this.connection = connection;
        }
    }

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
        Reader reader = null;
        try {
            reader = take();
            return work.apply(reader.connection);
        } finally {
            giveBack(reader);
            free.release();
        }
    }

    /** Lends a reader until it is closed; waits while all are taken. */
    public Borrowed borrow() {
        acquire();
        Reader reader = null;
        try {
            reader = take();
            return new Borrowed(reader);
        } finally {
            if (reader == null) {
                free.release();
            }
        }
    }

    /** A reader that someone has for as long as he likes. */
    public final class Borrowed implements AutoCloseable {

        private final Reader reader;

        private Borrowed(Reader reader) {
            this.reader = reader;
        }

        public SqliteConnection connection() {
            return reader.connection;
        }

        /** Gives it back; call it once. */
        @Override
        public void close() {
            giveBack(reader);
            free.release();
        }
    }

    private void acquire() {
        try {
            if (!free.tryAcquire() && !free.tryAcquire(waitSeconds, TimeUnit.SECONDS)) {
                throw new StorageFailed("All " + READERS_MAX + " readers of the store were busy for " + waitSeconds
                        + " s. Close streams, end long forEach calls, and do not nest queries within them so deep.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailed("The thread was interrupted while it waited for a reader.", e);
        }
    }

    private Reader take() {
        if (closed) {
            throw new StoreClosed("The store was closed before the query began.");
        }
        Reader known = idle.poll();
        Reader reader = known != null ? known : opened();
        reader.user = Thread.currentThread();
        return reader;
    }

    private Reader opened() {
        Reader reader = new Reader(SqliteConnection.open(file, Role.READER));
        all.add(reader);
        return reader;
    }

    private void giveBack(@Nullable Reader reader) {
        if (reader == null) {
            return;
        }
        reader.user = null;
        idle.push(reader);
        if (closed) {
            closeIdle();
        }
    }

    /**
     * Waits a while for queries that run, for the files of a closed store may be deleted; whoever is still reading then
     * closes his reader himself. Idempotent.
     */
    @Override
    public void close() {
        closed = true;
        if (!isReading(Thread.currentThread())) {
            awaitReaders();
        }
        closeIdle();
    }

    private boolean isReading(Thread thread) {
        return all.stream().anyMatch(reader -> reader.user == thread);
    }

    private void awaitReaders() {
        try {
            if (free.tryAcquire(READERS_MAX, CLOSE_WAIT_SECONDS, TimeUnit.SECONDS)) {
                free.release(READERS_MAX);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeIdle() {
        for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
            reader.connection.close();
        }
    }
}

package io.livestore4j.internal.engine;

import io.livestore4j.MaterializerFailed;
import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.Receipt;
import io.livestore4j.Shape;
import io.livestore4j.StoreClosed;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Author;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.StoreIdentity;
import io.livestore4j.internal.live.LiveQueries;
import io.livestore4j.internal.sqlite.ReaderPool;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.state.RowChange;
import io.livestore4j.internal.state.State;
import io.livestore4j.internal.state.StateDigest;
import io.livestore4j.internal.time.OwnedThread;
import io.livestore4j.internal.time.Tasks;
import io.livestore4j.internal.time.WorkerPool;
import io.livestore4j.schema.StoreSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a store and the door to its readers. Thread-safe.
 *
 * <pre>
 *   commit:  prepare ─▸ lock ─▸ Committer, one transaction ─▸ unlock ─▸ wake live queries ─▸ receipt
 *   query:   reader ─▸ one committed snapshot
 * </pre>
 *
 * Only the transaction happens under the lock, which is fair and never held while waiting for anything but the disk.
 */
public final class Engine<E> implements AutoCloseable {

    /** Long enough for a full disk to change, short enough for a user to see the answer come. */
    private static final long LIVE_RETRY_MILLIS = 1_000;

    /** As long as the first closer may need. */
    private static final long CLOSE_WAIT_MILLIS = 5_000;

    private final StoreSchema<E> schema;
    private final EngineOptions options;
    private final CloseStack opened = new CloseStack();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final ReentrantLock closing = new ReentrantLock();
    private final Preparation<E> preparation;
    private final Committer committer;
    private final ReaderPool readers;
    private final Checkpoints checkpoints;
    private final WalSync walSync;
    private final LiveQueries live;
    private volatile boolean closed;

    private Engine(StoreSchema<E> schema, EngineOptions options) {
        this.schema = schema;
        this.options = options;
        this.preparation = new Preparation<>(schema);
        try {
            StoreFiles files = files();
            opened.add(Ownership.take(files, options.environment().clock()));
            files.makePrivate(files.database());
            this.readers = opened.add(new ReaderPool(files.database()));
            readers.read(StoreIdentity::read); // refuses another program's file before a writer would change it
            Disk disk = new Disk();
            this.committer = openWriter(files.database(), disk);
            Tasks tasks = options.environment().tasks().apply("livestore-" + options.storeId());
            this.checkpoints = opened.add(new Checkpoints(files.database(), tasks));
            this.walSync = opened.add(new WalSync(files.database(), lock, tasks, disk));
            opened.add(tasks);
            this.live = openLive(tasks);
        } catch (SqliteFailure e) {
            opened.close();
            throw Failures.ofOpen(options, e);
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    /** Opens or makes the store; every error leaves the files as they were and nothing open. */
    public static <E> Engine<E> open(StoreSchema<E> schema, EngineOptions options) {
        return new Engine<>(schema, options);
    }

    private StoreFiles files() {
        Path directory = options.directory();
        return directory == null
                ? new StoreFiles(opened.add(MemoryDirectory.make()).path(), options.storeId())
                : StoreFiles.onDisk(directory, options.storeId());
    }

    private Committer openWriter(Path database, Disk disk) {
        SqliteConnection writer = opened.add(SqliteConnection.open(database, options.writerRole()));
        Eventlog log = new Eventlog(writer);
        State state = new State(writer, schema.tables());
        StoreIdentity identity = new Boot(schema, options, writer, log, state).run();
        Author author =
                new Author(identity.clientId(), options.environment().ids().sessionId());
        Transactions transactions = new Transactions(writer, disk);
        return new Committer(
                transactions, log, state, author, options.environment().crashPoints());
    }

    /** Closing goes backwards: streams complete behind their last answer, deliveries end, then the rest of the streams. */
    private LiveQueries openLive(Tasks tasks) {
        Executor given = options.delivery();
        WorkerPool workers = new WorkerPool("livestore-live-" + options.storeId());
        LiveQueries queries = new LiveQueries(
                readers, given != null ? given : workers, task -> tasks.schedule(task, LIVE_RETRY_MILLIS));
        opened.add(queries::end);
        opened.add(workers);
        return opened.add(queries);
    }

    /** All events as one commit: when this returns, they are in the log and in the state. */
    public Receipt commit(List<? extends E> events) {
        return write(List.of(preparation.commit(events))).get(0);
    }

    /** Each event as a commit of its own, all of them in one transaction. */
    public List<Receipt> commitEach(List<? extends E> events) {
        List<List<Prepared<?>>> commits = new ArrayList<>(events.size());
        for (Prepared<?> event : preparation.each(events)) {
            commits.add(List.of(event));
        }
        return commits.isEmpty() ? List.of() : write(commits);
    }

    private List<Receipt> write(List<List<Prepared<?>>> commits) {
        refuseInMaterializer("commit");
        long firstId;
        List<RowChange> changes;
        lock.lock();
        try {
            refuseWhenClosed();
            firstId = committer.head().commitId() + 1;
            changes = committer.commit(commits);
        } finally {
            lock.unlock();
        }
        checkpoints.committed(eventCount(commits));
        live.wake(changes);
        return receipts(commits, firstId);
    }

    private static int eventCount(List<List<Prepared<?>>> commits) {
        int count = 0;
        for (List<Prepared<?>> commit : commits) {
            count += commit.size();
        }
        return count;
    }

    private List<Receipt> receipts(List<List<Prepared<?>>> commits, long firstId) {
        Supplier<CompletionStage<Void>> durability = this::durable;
        List<Receipt> receipts = new ArrayList<>(commits.size());
        for (int i = 0; i < commits.size(); i++) {
            receipts.add(new CommitReceipt(firstId + i, isClientOnly(commits.get(i)), durability));
        }
        return Collections.unmodifiableList(receipts);
    }

    private static boolean isClientOnly(List<Prepared<?>> commit) {
        for (Prepared<?> event : commit) {
            if (!event.isClientOnly()) {
                return false;
            }
        }
        return true;
    }

    private CompletionStage<Void> durable() {
        return options.acknowledgesEarly()
                ? walSync.next()
                : CompletableFuture.<Void>completedFuture(null).minimalCompletionStage();
    }

    /** Answers from the newest committed snapshot. */
    public <T extends @Nullable Object> T query(Query<T> query) {
        return read(reader -> reader.query(query.sql(), query.binds(), query.shape()::collect));
    }

    /** Hands the rows over one by one, from one snapshot, without holding them all. */
    public <R> void forEach(Query<List<R>> query, Consumer<? super R> action) {
        if (!(query.shape() instanceof Shape.Many<R> many)) {
            throw new QueryFailed("forEach needs a query of many rows; this one has another shape: " + query.sql());
        }
        read(reader -> reader.query(query.sql(), query.binds(), rows -> {
            while (rows.next()) {
                action.accept(many.reader().read(rows));
            }
            return true;
        }));
    }

    private <T extends @Nullable Object> T read(Function<SqliteConnection, T> work) {
        refuseInMaterializer("query");
        refuseWhenClosed();
        try {
            return readers.read(work);
        } catch (SqliteFailure e) {
            throw Failures.ofQuery(e);
        }
    }

    public LiveQueries live() {
        return live;
    }

    /** Of the synced tables, from one snapshot; see {@link StateDigest}. */
    public String digest() {
        return read(reader -> reader.snapshot(() -> StateDigest.of(reader, schema.tables())));
    }

    /** The digest of a state made from the log alone, in a temporary file. */
    public String replayedDigest() {
        return read(reader -> reader.snapshot(() -> replayedDigest(new Eventlog(reader))));
    }

    @SuppressWarnings("try") // the ownership is only held
    private String replayedDigest(Eventlog log) {
        try (MemoryDirectory directory = MemoryDirectory.make()) {
            StoreFiles scratch = new StoreFiles(directory.path(), options.storeId());
            try (Ownership held = Ownership.take(scratch, options.environment().clock());
                    SqliteConnection connection = SqliteConnection.open(scratch.database(), Role.WRITER_OFF)) {
                State state = new State(connection, schema.tables());
                connection.begin();
                state.recreate();
                new Replay(schema, state).run(log, EventNumber.ROOT);
                connection.commit();
                return StateDigest.of(connection, schema.tables());
            }
        }
    }

    private void refuseInMaterializer(String what) {
        if (lock.isHeldByCurrentThread()) {
            throw new MaterializerFailed(
                    "A materializer may not " + what + " through the store: it would not see the same on"
                            + " every client. Use its StateReader, and return mutations.");
        }
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new StoreClosed("Store \"" + options.storeId() + "\" is closed. Open it again.");
        }
    }

    /**
     * Ends live streams, waits for queries, deliveries and background work, and frees the files. Idempotent; from any
     * thread. Who comes second waits for the first, for a while, since it may be waiting for him.
     */
    @Override
    public void close() {
        refuseInMaterializer("close");
        lock.lock();
        closed = true;
        lock.unlock();
        if (closing.isHeldByCurrentThread() || !takeTurn()) {
            return;
        }
        try {
            opened.close();
        } finally {
            closing.unlock();
        }
    }

    /** A thread of a store does not wait: whoever closes first waits for it. */
    private boolean takeTurn() {
        try {
            return closing.tryLock()
                    || !OwnedThread.isCurrent() && closing.tryLock(CLOSE_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package io.livestore4j.internal.engine;

import io.livestore4j.Conflict;
import io.livestore4j.NoBackend;
import io.livestore4j.Receipt;
import io.livestore4j.SyncStatus;
import io.livestore4j.internal.eventlog.AsideCommit;
import io.livestore4j.internal.eventlog.Author;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.StoreIdentity;
import io.livestore4j.internal.live.Live;
import io.livestore4j.internal.sqlite.ReaderPool;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.state.State;
import io.livestore4j.internal.sync.SyncLoop;
import io.livestore4j.internal.time.Backoff;
import io.livestore4j.internal.time.OwnedThread;
import io.livestore4j.internal.time.Tasks;
import io.livestore4j.internal.time.WorkerPool;
import io.livestore4j.schema.DocumentChange;
import io.livestore4j.schema.StoreSchema;
import io.livestore4j.sync.SyncBackend;
import io.livestore4j.sync.SyncPeer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

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
    private final ReentrantLock closing = new ReentrantLock();
    private final Gate gate;
    private final Preparation<E> preparation;
    private final StoreWriter writer;
    private final Author author;
    private final Committer committer;
    private final ConflictAnswers answers;
    private final ReaderPool readers;
    private final StoreReader reader;
    private final Checkpoints checkpoints;
    private final WalSync walSync;
    private final Live live;
    private final Syncing syncing;

    private Engine(StoreSchema<E> schema, EngineOptions options) {
        this.schema = schema;
        this.options = options;
        this.gate = new Gate(options.storeId());
        this.preparation = new Preparation<>(schema);
        try {
            StoreFiles files = files();
            opened.add(Ownership.take(files, options.environment().clock()));
            files.makePrivate(files.database());
            this.readers = opened.add(new ReaderPool(files.database()));
            readers.read(StoreIdentity::read); // refuses another program's file before a writer would change it
            Disk disk = new Disk();
            SqliteConnection connection = opened.add(SqliteConnection.open(files.database(), options.writerRole()));
            Ledger ledger = Ledger.over(connection, schema, options);
            Appender appender = new Boot(schema, options, connection, ledger).run();
            this.author = appender.author();
            this.writer = new StoreWriter(
                    new Transactions(connection, disk),
                    ledger,
                    options.environment().crashPoints());
            this.committer = new Committer(writer, appender);
            this.reader = new StoreReader(gate, readers, new ScratchState(schema, options, ledger.materializer()));
            this.answers = new ConflictAnswers(writer, committer, preparation);
            Tasks tasks = tasks("livestore-");
            this.checkpoints = opened.add(new Checkpoints(files.database(), tasks));
            this.walSync = opened.add(new WalSync(files.database(), gate.lock(), tasks, disk));
            opened.add(tasks);
            this.live = openLive(tasks);
            this.syncing = openSyncing(openCompletions());
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

    private Tasks tasks(String prefix) {
        return options.environment().tasks().apply(prefix + options.storeId());
    }

    /** Closing goes backwards: streams complete behind their last answer, deliveries end, then the rest of the streams. */
    private Live openLive(Tasks tasks) {
        Executor given = options.delivery();
        WorkerPool workers = new WorkerPool("livestore-live-" + options.storeId());
        Live streams =
                new Live(readers, given != null ? given : workers, task -> tasks.schedule(task, LIVE_RETRY_MILLIS));
        opened.add(streams::end);
        opened.add(workers);
        return opened.add(streams);
    }

    /** A thread of their own: a callback may wait for the backend, or for a commit to be durable. */
    private Completions openCompletions() {
        Tasks callbacks = opened.add(tasks("livestore-receipts-"));
        return opened.add(new Completions(callbacks));
    }

    /** The loop ends before everything that it uses, and who waits for it hears of it. */
    private Syncing openSyncing(Completions completions) {
        Confirmations confirmations = new Confirmations(writer.ledger().log(), writer::heads);
        SyncBackend backend = options.backend();
        if (backend == null) {
            return opened.add(new Syncing(gate, writer, readers, confirmations, null));
        }
        Environment environment = options.environment();
        Rebuild rebuild = new Rebuild(schema, writer.ledger(), options);
        Replication replication = new Replication(
                gate,
                writer,
                new Merger(writer, rebuild, schema.fingerprint()),
                readers,
                merged -> afterMerge(merged, confirmations.after(merged), completions));
        SyncLoop.Wiring wiring = new SyncLoop.Wiring(
                backend,
                new SyncPeer(options.storeId(), author.clientId()),
                new Backoff(environment.chance()),
                environment.clock());
        Tasks tasks = tasks("livestore-sync-");
        SyncLoop loop = new SyncLoop(wiring, replication, tasks, live.news()::changed);
        Syncing opening = opened.add(new Syncing(gate, writer, readers, confirmations, loop));
        opened.add(tasks);
        opened.add(loop).start();
        return opening;
    }

    private Runnable afterMerge(Merged merged, List<Runnable> due, Completions completions) {
        return () -> {
            checkpoints.committed(merged.events());
            if (merged.rebuilt()) {
                live.queries().wakeAll();
            } else {
                live.queries().wake(merged.changes());
            }
            live.news().changed();
            completions.add(due);
        };
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
        gate.refuseInMaterializer("commit");
        return acknowledge(gate.locked(() -> {
            Heads before = writer.heads();
            return new Committed(commits, before, committer.commit(commits));
        }));
    }

    /** Reads the document and sets it under one hold of the lock, so that no other change falls in between. */
    public Receipt set(DocumentChange<?> change) {
        gate.refuseInMaterializer("set a document");
        return acknowledge(gate.locked(() -> {
                    State state = writer.ledger().state();
                    Prepared<?> set = preparation.document(change, author.clientId(), state::query);
                    List<List<Prepared<?>>> commits = List.of(List.of(set));
                    Heads before = writer.heads();
                    return new Committed(commits, before, committer.commit(commits));
                }))
                .get(0);
    }

    private List<Receipt> acknowledge(Committed committed) {
        checkpoints.committed(committed.eventCount());
        live.queries().wake(committed.changes());
        syncing.committed();
        live.news().changed();
        return new Receipts(options.acknowledgesEarly() ? walSync::next : Engine::done, syncing).of(committed);
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.<Void>completedFuture(null).minimalCompletionStage();
    }

    /** See {@link ConflictAnswers#retry}; the receipts of all commits, in order. */
    public List<Receipt> retry(long commitId) {
        gate.refuseInMaterializer("retry a commit");
        return acknowledge(gate.locked(() -> answers.retry(commitId)));
    }

    /** See {@link ConflictAnswers#replace}; the receipts of all commits, in order. */
    public List<Receipt> replaceWith(long commitId, List<? extends E> events) {
        gate.refuseInMaterializer("replace a commit");
        List<Prepared<?>> prepared = preparation.commit(events);
        return acknowledge(gate.locked(() -> answers.replace(commitId, prepared)));
    }

    /** See {@link ConflictAnswers#discard}. */
    public void discard(long commitId) {
        gate.refuseInMaterializer("discard a commit");
        gate.locked(() -> {
            answers.discard(commitId);
            return commitId;
        });
        live.news().changed();
    }

    public SyncStatus syncStatus() {
        return syncing.status();
    }

    /** Whether nothing is pending within the time; {@link NoBackend} if the store has none. */
    public boolean awaitSynced(Duration timeout) {
        return syncing.await(timeout);
    }

    /** A commit that was set aside in the app's words. */
    public Conflict<E> conflict(AsideCommit commit) {
        return new Conflict<>(commit.commitId(), preparation.readable(commit), commit.reason());
    }

    /** What answers queries. */
    public StoreReader reader() {
        return reader;
    }

    public Live live() {
        return live;
    }

    /**
     * Ends live streams, waits for queries, deliveries and background work, and frees the files. Idempotent; from any
     * thread. Who comes second waits for the first, for a while, since it may be waiting for him.
     */
    @Override
    public void close() {
        gate.refuseInMaterializer("close");
        gate.close();
        if (closing.isHeldByCurrentThread() || !takeTurn()) {
            return;
        }
        try {
            opened.close();
        } finally {
            closing.unlock();
        }
    }

    /** Whether this code runs on a thread of some store, for which a closing store may be waiting. */
    public static boolean isThreadOfAStore() {
        return OwnedThread.isCurrent();
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

package io.livestore4j;

import io.livestore4j.internal.engine.Engine;
import io.livestore4j.schema.DocumentChange;
import io.livestore4j.schema.StoreSchema;
import io.reactivex.rxjava3.core.Flowable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store without the methods that commit, which its subclasses have with the types of their events: {@link LiveStore} where
 * there is one, the generated class where events have several roots. Keeps the state that materializers make of events, and
 * answers queries once or live. Thread-safe: any thread may call anything, also from within a subscriber; only materializers
 * may not call the store that runs them.
 *
 * <p>Every error is a {@link LiveStoreException}.
 *
 * @param <E> what all its events are
 */
public abstract class Store<E> implements AutoCloseable {

    private final Engine<E> engine;

    /** Opens the store; {@link StoreInUse} if another one has it open. */
    protected Store(StoreSchema<E> schema, StoreOptions options) {
        engine = Engine.open(schema, options.engineOptions());
    }

    /** Commits events as one, for the typed methods of the stores. */
    final Receipt commitAll(List<? extends E> events) {
        return engine.commit(events);
    }

    /** Commits events each as its own, for the typed methods of the stores. */
    final List<Receipt> commitAllEach(List<? extends E> events) {
        return engine.commitEach(events);
    }

    /** {@code first} and {@code rest} as one commit, for generated methods that take the events of one root. */
    protected final Receipt commitEvents(E first, E[] rest) {
        List<E> events = new ArrayList<>(1 + rest.length);
        events.add(first);
        events.addAll(Arrays.asList(rest));
        return engine.commit(events);
    }

    private static <T> T given(@Nullable T value, String what) {
        return Objects.requireNonNull(value, () -> what + " is null. Give one.");
    }

    /** Whether this code runs on a thread of some store, for which a closing store may be waiting. */
    static boolean isThreadOfAStore() {
        return Engine.isThreadOfAStore();
    }

    /**
     * Changes a client document, such as {@code store.set(UI_STATE.filter(ACTIVE))}: what the change does not name stays as
     * it is, also when others change it at the same time. A commit of its own, which stays on this client.
     */
    public final Receipt set(DocumentChange<?> change) {
        return engine.set(given(change, "The change"));
    }

    /** Answers from the newest committed snapshot; {@link QueryFailed} if the query cannot be answered. */
    public final <T extends @Nullable Object> T query(Query<T> query) {
        return engine.reader().query(given(query, "The query"));
    }

    /** Hands each row to {@code action}, all from one snapshot, without holding them all in memory. */
    public final <R> void forEach(Query<List<R>> query, Consumer<? super R> action) {
        engine.reader().forEach(given(query, "The query"), given(action, "The action for each row"));
    }

    /**
     * The rows, all from one snapshot and read as they are asked for. Close it: until then, or its end, it has one of the
     * few readers of the store. For one thread at a time.
     *
     * <pre>{@code
     * try (Stream<Todo> todos = store.stream(TODO.all())) {
     *     todos.filter(…).limit(10).forEach(…);
     * }
     * }</pre>
     */
    public final <R> Stream<R> stream(Query<List<R>> query) {
        return engine.reader().stream(given(query, "The query"));
    }

    /**
     * Emits the answer on subscription, then a new one after each commit that changed it. Off the committing thread, unless
     * {@link StoreOptions.Builder#scheduler} says otherwise; a slow subscriber gets the latest answer and misses earlier
     * ones. Completes when the store closes. A query that fails is logged and tried again after the next change.
     */
    public final <T> Flowable<T> observe(Query<T> query) {
        return engine.live().queries().observe(given(query, "The query"));
    }

    /**
     * {@link #observe} as edits of the list last delivered; the first diff inserts all of it. {@link QueryFailed} for a
     * query whose rows are no whole rows of one table.
     */
    public final <R> Flowable<ListDiff<R>> observeDiffs(Query<List<R>> query) {
        return engine.live().queries().observeDiffs(given(query, "The query"));
    }

    /**
     * Emits how the store and its backend stand, on subscription and whenever it has changed. Completes when the store
     * closes.
     */
    public final Flowable<SyncStatus> syncStatus() {
        return engine.live().news().follow(engine::syncStatus);
    }

    /**
     * Waits until nothing is pending: the backend has confirmed what was committed here, or it was set aside, which {@link
     * #conflicts} tells. False if the time is over before.
     */
    public final boolean awaitSynced(Duration timeout) {
        return engine.awaitSynced(given(timeout, "The time to wait"));
    }

    /**
     * Emits the commits that were set aside: first those that wait for an answer, then each new one. Completes when the
     * store closes. What was answered meanwhile may still be emitted; answering it again throws {@link NoSuchConflict}.
     */
    public final Flowable<Conflict<E>> conflicts() {
        return engine.live().news().each(engine.reader()::conflictsAfter).map(engine::conflict);
    }

    /**
     * Commits a commit that was set aside again, as it was, behind all others, and in the same transaction, in their order,
     * those that depend on it alone. If one of them fails, this throws like {@code commit}, and all of them stay as they
     * were. The first receipt is of the commit itself; each has a new id.
     */
    public final List<Receipt> retry(Conflict<E> conflict) {
        return engine.retry(conflict.commitId());
    }

    /** {@link #retry} with other events in place of the commit's own. */
    public final List<Receipt> replaceWith(Conflict<E> conflict, List<? extends E> events) {
        return engine.replaceWith(conflict.commitId(), events);
    }

    /** Forgets a commit that was set aside. Those that depend on it go on waiting. */
    public final void discard(Conflict<E> conflict) {
        engine.discard(conflict.commitId());
    }

    /** SHA-256 over the synced tables, typed and in key order: clients with equal state have equal digests. */
    public final String stateDigest() {
        return engine.reader().digest();
    }

    /** The {@link #stateDigest} of a state made from the log alone; the two are equal, or the file was tampered with. */
    public final String replayedDigest() {
        return engine.reader().replayedDigest();
    }

    /**
     * Makes the state once more, from the log as it is now and in a temporary file, and compares the synced tables with it,
     * row by row. That takes as long as a rebuild; commits and queries go on meanwhile.
     */
    public final Verification verify() {
        return engine.reader().verify();
    }

    /**
     * Completes live streams, waits a few seconds for queries, deliveries and background work that run, and frees the
     * files. Idempotent.
     */
    @Override
    public final void close() {
        engine.close();
    }
}

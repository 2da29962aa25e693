package io.livestore4j;

import io.livestore4j.schema.StoreSchema;
import java.util.List;

/**
 * A store: commits events, keeps the state that materializers make of them, and answers queries once or live. Generated
 * stores extend it. Thread-safe: any thread may call anything, also from within a subscriber; only materializers may not
 * call the store that runs them.
 *
 * <p>Every error is a {@link LiveStoreException}.
 *
 * @param <E> the root type of its events
 */
public abstract class LiveStore<E> extends Store<E> {

    /** Opens the store; {@link StoreInUse} if another one has it open. */
    protected LiveStore(StoreSchema<E> schema, StoreOptions options) {
        super(schema, options);
    }

    /**
     * Commits the events as one: all of them or none. When this returns they are in the log and in the state, and the next
     * query sees them. If a materializer, a rule of a table or the disk fails, this throws, nothing has changed, and the
     * store stays usable.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Receipt commit(E first, E... rest) {
        return commitEvents(first, rest);
    }

    /** {@link #commit(Object, Object[])} for a list, which may not be empty. At most 100 synced events and 900 kB. */
    public final Receipt commit(List<? extends E> events) {
        return commitAll(events);
    }

    /** Commits any number of events, each as its own commit, in one transaction: all of them or none. */
    public final List<Receipt> commitEach(List<? extends E> events) {
        return commitAllEach(events);
    }
}

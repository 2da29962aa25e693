package io.livestore4j;

import java.util.ArrayList;
import java.util.List;

/**
 * Events of several roots that are to be committed together. Generated stores have a subclass with a method {@code add} per
 * root: {@code store.batch().add(a).add(b).commit()}. Not thread-safe.
 *
 * @param <E> what all events of the store are
 */
public abstract class EventBatch<E> {

    private final Store<E> store;
    private final List<E> events = new ArrayList<>();

    protected EventBatch(Store<E> store) {
        this.store = store;
    }

    /** Puts an event behind the others. */
    protected final void put(E event) {
        events.add(event);
    }

    /** Commits the events as one, like {@link LiveStore#commit(List)}; there must be one. They stay in the batch. */
    public final Receipt commit() {
        return store.commitAll(List.copyOf(events));
    }

    /** Commits the events each as its own, like {@link LiveStore#commitEach}. They stay in the batch. */
    public final List<Receipt> commitEach() {
        return store.commitAllEach(List.copyOf(events));
    }
}

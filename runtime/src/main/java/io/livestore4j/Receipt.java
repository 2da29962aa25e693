package io.livestore4j;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** The acknowledgement of one commit: it is in the log and in the state. Thread-safe. */
public interface Receipt {

    /** Identifies the commit on this client, across restarts. */
    long commitId();

    /**
     * Completes when the commit would survive a power cut: at once at {@link Durability#FULL}, after the next shared sync
     * (at most 50 ms) at {@link Durability#NORMAL}. In memory it completes at once, for there is nothing to survive.
     */
    CompletionStage<Void> durable();

    /**
     * Completes, on a thread of the store's for that alone, with the final global numbers of the commit's synced events when the backend has them; with an empty list if all
     * of them are client-only; fails with {@link NoBackend} at once when the store has no backend, with {@link SetAside} when
     * the commit is set aside. Callbacks of one store run one after the other: one that waits for another receipt takes an
     * {@code Async} form.
     */
    CompletionStage<List<Long>> confirmed();
}

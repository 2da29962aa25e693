package io.livestore4j.sync;

import java.util.List;

/** One connection to a backend. Thread-safe; nothing here waits for the network. */
public interface SyncConnection extends AutoCloseable {

    /**
     * Sends everything after the cursor to {@link SyncListener#pulled}: what is there, and from then on what is pushed by
     * anyone, this client included, without a gap between. The last chunk of what is there has no {@code more}, and comes
     * even if it is empty. A further pull takes the place of the one before.
     */
    void pull(PullRequest request);

    /** Offers a batch of 1 to 100 events; {@link SyncListener#pushed} gets the answer. Only one at a time. */
    void push(List<SyncEvent> batch);

    /** Ends it. The listener may still get what was on its way. Idempotent. */
    @Override
    void close();
}

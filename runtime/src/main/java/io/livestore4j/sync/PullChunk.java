package io.livestore4j.sync;

import java.util.List;

/**
 * A part of the answer to a pull. A chunk never ends within a pushed batch, where the backend keeps batches together.
 *
 * @param events in order; may be empty
 * @param more further events are there already and follow at once
 * @param backendId the backend's identity, which stays the same for ever
 */
public record PullChunk(List<SyncEvent> events, boolean more, String backendId) {

    public PullChunk {
        events = List.copyOf(events);
    }
}

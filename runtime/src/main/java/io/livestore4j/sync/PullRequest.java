package io.livestore4j.sync;

import org.jspecify.annotations.Nullable;

/**
 * Asks for events.
 *
 * @param after the number of the last event that is not wanted; 0 for all
 * @param backendId the backend that this store has synced with so far; null if with none
 */
public record PullRequest(long after, @Nullable String backendId) {}

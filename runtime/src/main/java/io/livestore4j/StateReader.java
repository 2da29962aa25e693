package io.livestore4j;

import org.jspecify.annotations.Nullable;

/**
 * The state as a materializer sees it: before its event, in the same transaction. Every order ends with the primary key,
 * so that all clients read the same rows in the same order. The materializer of a synced event cannot see client-only
 * tables. Valid only during the call; not thread-safe.
 */
public interface StateReader {

    /**
     * Answers {@code query}; {@link QueryFailed} if it cannot, or if it is a text with {@code @Sql} that may answer
     * differently on other clients.
     */
    <T extends @Nullable Object> T query(Query<T> query);
}

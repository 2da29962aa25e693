package io.livestore4j.sync;

/**
 * An event of this client that no backend has confirmed.
 *
 * @param commitId the commit that it belongs to
 * @param clientOnly it is never pushed; its number and parent are those of the synced event before it
 */
public record PendingEvent(long commitId, boolean clientOnly, SyncEvent event) {}

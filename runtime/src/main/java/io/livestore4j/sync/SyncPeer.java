package io.livestore4j.sync;

/**
 * Who connects to a backend.
 *
 * @param storeId the store whose events are synced
 * @param clientId this client's store directory
 */
public record SyncPeer(String storeId, String clientId) {}

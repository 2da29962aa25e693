package io.livestore4j.internal.eventlog;

/**
 * Who wrote an event.
 *
 * @param clientId made once for each store directory
 * @param sessionId new at every opening, so that a copied directory is another author
 */
public record Author(String clientId, String sessionId) {}

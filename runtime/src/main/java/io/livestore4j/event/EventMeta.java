package io.livestore4j.event;

/**
 * Where an event stands and who wrote it. It has no time: what a materializer needs of the clock belongs into the event.
 *
 * @param number its number, which may grow until the event is confirmed
 * @param clientId the author's store directory
 * @param sessionId the author's opening of it
 */
public record EventMeta(EventNumber number, String clientId, String sessionId) {}

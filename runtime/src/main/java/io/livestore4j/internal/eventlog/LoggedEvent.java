package io.livestore4j.internal.eventlog;

import io.livestore4j.event.EventMeta;
import io.livestore4j.event.EventNumber;

/**
 * One event as the log keeps it.
 *
 * @param parent the number before it, as its author saw it
 * @param args the arguments as JSON in UTF-8, byte for byte as they were written
 * @param commitId the commit that it belongs to, on the author's client
 */
public record LoggedEvent(
        EventNumber number, EventNumber parent, String name, byte[] args, Author author, long commitId) {

    public EventMeta meta() {
        return new EventMeta(number, author.clientId(), author.sessionId());
    }
}

package io.livestore4j.internal.eventlog;

import io.livestore4j.event.EventMeta;
import io.livestore4j.event.EventNumber;
import io.livestore4j.sync.PendingEvent;
import io.livestore4j.sync.SyncEvent;
import java.nio.charset.StandardCharsets;

/**
 * One event as the log keeps it.
 *
 * @param parent the number before it, as its author saw it
 * @param args the arguments as JSON in UTF-8, byte for byte as they were written
 * @param commitId the commit that it belongs to, on the author's client; 0 for another client's event
 */
public record LoggedEvent(
        EventNumber number, EventNumber parent, String name, byte[] args, Author author, long commitId) {

    /** An event as it comes from a backend. */
    public static LoggedEvent of(SyncEvent event, long commitId) {
        return new LoggedEvent(
                new EventNumber(event.number(), 0),
                new EventNumber(event.parent(), 0),
                event.name(),
                event.args().getBytes(StandardCharsets.UTF_8),
                new Author(event.clientId(), event.sessionId()),
                commitId);
    }

    /** Only the numbers tell: a client-only event shares the global one of the synced event before it. */
    public boolean isClientOnly() {
        return number.client() > 0;
    }

    /** The arguments as JSON. */
    public String argsText() {
        return new String(args, StandardCharsets.UTF_8);
    }

    public EventMeta meta() {
        return new EventMeta(number, author.clientId(), author.sessionId());
    }

    /** The same event in the place after {@code head}. */
    public LoggedEvent after(EventNumber head) {
        return new LoggedEvent(
                head.next(isClientOnly()), head.parentOfNext(isClientOnly()), name, args, author, commitId);
    }

    public SyncEvent synced() {
        return new SyncEvent(number.global(), parent.global(), name, argsText(), author.clientId(), author.sessionId());
    }

    public PendingEvent pending() {
        return new PendingEvent(commitId, isClientOnly(), synced());
    }
}

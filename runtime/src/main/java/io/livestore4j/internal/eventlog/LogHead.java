package io.livestore4j.internal.eventlog;

import io.livestore4j.event.EventNumber;

/** Where the log ends: the last event's number and its commit. */
public record LogHead(EventNumber number, long commitId) {

    public static final LogHead EMPTY = new LogHead(EventNumber.ROOT, 0);
}

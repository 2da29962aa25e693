package io.livestore4j.internal.eventlog;

import io.livestore4j.StorageFailed;
import io.livestore4j.event.EventNumber;

/**
 * An event number as one 64-bit key that sorts like the number: {@code global} in the upper half, {@code client} in the
 * lower. As the log's rowid it makes appending and finding an event by number the cheapest thing that SQLite can do.
 */
final class Position {

    /** Two thousand million synced events: a store that has them outgrew a client's file long ago. */
    private static final long GLOBAL_MAX = Integer.MAX_VALUE;

    /** Client-only events between two synced ones; 4,294,967,295 of them would be 130 years of one a second. */
    private static final long CLIENT_MAX = 0xffff_ffffL;

    /** Behind every event that a log can hold. */
    static final EventNumber END = new EventNumber(GLOBAL_MAX, CLIENT_MAX);

    private Position() {}

    static long of(EventNumber number) {
        if (number.global() > GLOBAL_MAX || number.client() > CLIENT_MAX) {
            throw new StorageFailed("The log is full: no event number comes after " + number
                    + ". Start a new store and carry its state over.");
        }
        return number.global() << 32 | number.client();
    }

    static EventNumber numberAt(long position) {
        return new EventNumber(position >>> 32, position & CLIENT_MAX);
    }
}

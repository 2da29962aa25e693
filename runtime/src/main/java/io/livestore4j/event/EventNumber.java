package io.livestore4j.event;

/**
 * The place of an event in a store's total order. A synced event takes the next {@code global} number with {@code client}
 * 0; a client-only event keeps the last global number and takes the next {@code client} one.
 *
 * @param global 0 for {@link #ROOT}, else from 1 on
 * @param client 0 for synced events, from 1 on for client-only ones
 */
public record EventNumber(long global, long client) implements Comparable<EventNumber> {

    /** The parent of the first event. */
    public static final EventNumber ROOT = new EventNumber(0, 0);

    public EventNumber {
        if (global < 0 || client < 0) {
            throw new IllegalArgumentException("An event number has no negative part: e" + global + "." + client);
        }
    }

    /** The number after this one. */
    public EventNumber next(boolean clientOnly) {
        return clientOnly ? new EventNumber(global, client + 1) : new EventNumber(global + 1, 0);
    }

    /** The parent that an event with the number {@link #next} of this one names; a synced event skips client-only ones. */
    public EventNumber parentOfNext(boolean clientOnly) {
        return clientOnly ? this : new EventNumber(global, 0);
    }

    @Override
    public int compareTo(EventNumber other) {
        int byGlobal = Long.compare(global, other.global);
        return byGlobal != 0 ? byGlobal : Long.compare(client, other.client);
    }

    /** LiveStore's notation, such as {@code e5} or {@code e5.2}. */
    @Override
    public String toString() {
        return client == 0 ? "e" + global : "e" + global + "." + client;
    }
}

package io.livestore4j.internal.time;

/**
 * How long to wait before the next try: twice as long each time, up to a limit, and half of it by chance, so that clients
 * that were cut off together do not come back together. Not thread-safe.
 */
public final class Backoff {

    /** A cut that heals at once is hardly noticed. */
    private static final long FIRST_MILLIS = 500;

    /** A user who comes back online does not wait longer than this. */
    private static final long LONGEST_MILLIS = 30_000;

    private final Chance chance;
    private long ceilingMillis = FIRST_MILLIS;

    public Backoff(Chance chance) {
        this.chance = chance;
    }

    /** The next wait. */
    public long nextMillis() {
        long half = ceilingMillis / 2;
        ceilingMillis = Math.min(2 * ceilingMillis, LONGEST_MILLIS);
        return half + chance.below(half + 1);
    }

    /** Begins again with the shortest wait: a try has succeeded. */
    public void reset() {
        ceilingMillis = FIRST_MILLIS;
    }
}

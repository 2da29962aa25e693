package io.livestore4j.processor.model;

/**
 * What is not the same when it is carried out again, or by another client.
 *
 * @param what as the user knows it, such as {@code Instant.now}
 */
public record Unrepeatable(Cause cause, String what, Origin origin) {

    /** Why it differs. */
    public enum Cause {
        CLOCK,
        CHANCE,
        IDENTITY,
        OUTSIDE,
        /** It is done again, though no state depends on it. */
        OUTPUT,
        /** Locale, time zone or character set of the machine. */
        SETTINGS,
        HASH_ORDER
    }
}

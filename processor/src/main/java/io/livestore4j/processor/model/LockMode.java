package io.livestore4j.processor.model;

import java.util.Locale;

/** What {@code -Alivestore.lock.mode} says about the lock file. */
public enum LockMode {
    /** It is compared, and what is not in it is free to change. */
    READ,
    /** It is written, unless something is incompatible with it. */
    UPDATE,
    /** It must be what an update would write. */
    CHECK;

    /** As it is written in the option. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** A conflict that was answered already: retried, replaced or discarded. Nothing has changed. */
public final class NoSuchConflict extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public NoSuchConflict(String message) {
        this(message, null);
    }

    public NoSuchConflict(String message, @Nullable Throwable cause) {
        super("LS-R14", message, cause);
    }
}

package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** The store has no sync backend, so nothing can be confirmed. */
public final class NoBackend extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public NoBackend(String message) {
        this(message, null);
    }

    public NoBackend(String message, @Nullable Throwable cause) {
        super("LS-R11", message, cause);
    }
}

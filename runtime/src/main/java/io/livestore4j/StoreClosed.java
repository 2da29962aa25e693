package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** The store was closed. */
public final class StoreClosed extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public StoreClosed(String message) {
        this(message, null);
    }

    public StoreClosed(String message, @Nullable Throwable cause) {
        super("LS-R07", message, cause);
    }
}

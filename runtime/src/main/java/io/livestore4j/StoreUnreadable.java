package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** The file is no store that this version can open. Nothing in it was changed. */
public final class StoreUnreadable extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public StoreUnreadable(String message) {
        this(message, null);
    }

    public StoreUnreadable(String message, @Nullable Throwable cause) {
        super("LS-R09", message, cause);
    }
}

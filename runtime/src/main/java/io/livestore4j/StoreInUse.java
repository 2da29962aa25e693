package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** Another open store, in this process or another, owns the directory. */
public final class StoreInUse extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public StoreInUse(String message) {
        this(message, null);
    }

    public StoreInUse(String message, @Nullable Throwable cause) {
        super("LS-R06", message, cause);
    }
}

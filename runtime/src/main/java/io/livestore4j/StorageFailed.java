package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** SQLite or the file system failed: full, read-only, broken or busy. What was not acknowledged is undone. */
public final class StorageFailed extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public StorageFailed(String message) {
        this(message, null);
    }

    public StorageFailed(String message, @Nullable Throwable cause) {
        super("LS-R08", message, cause);
    }
}

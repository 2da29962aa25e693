package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** The state could not be rebuilt from the log under the new schema. The old state is kept. */
public final class RebuildFailed extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public RebuildFailed(String message) {
        this(message, null);
    }

    public RebuildFailed(String message, @Nullable Throwable cause) {
        super("LS-R10", message, cause);
    }
}

package io.livestore4j;

import org.jspecify.annotations.Nullable;

/**
 * A query could not be run, or its result could not be read as promised. The cause is what the app's own code threw for a
 * row, such as a constructor of a record, if it did.
 */
public final class QueryFailed extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public QueryFailed(String message) {
        this(message, null);
    }

    public QueryFailed(String message, @Nullable Throwable cause) {
        super("LS-R05", message, cause);
    }
}

package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** The log has an event that this version of the app cannot read, and {@link UnknownEvents#FAIL} stops there. */
public final class UnknownEventFound extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public UnknownEventFound(String message) {
        this(message, null);
    }

    public UnknownEventFound(String message, @Nullable Throwable cause) {
        super("LS-R15", message, cause);
    }
}

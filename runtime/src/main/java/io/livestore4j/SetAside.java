package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** A commit was set aside: it could not stay behind events of other clients, or the backend refused it. */
public final class SetAside extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public SetAside(String message) {
        this(message, null);
    }

    public SetAside(String message, @Nullable Throwable cause) {
        super("LS-R13", message, cause);
    }
}

package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** An event is no event of this schema, or holds a value that JSON cannot carry. Nothing was committed. */
public final class InvalidEvent extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public InvalidEvent(String message) {
        this(message, null);
    }

    public InvalidEvent(String message, @Nullable Throwable cause) {
        super("LS-R04", message, cause);
    }
}

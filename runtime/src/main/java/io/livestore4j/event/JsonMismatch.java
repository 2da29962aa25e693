package io.livestore4j.event;

import org.jspecify.annotations.Nullable;

/** A value that JSON cannot carry, or JSON that is not what a codec expects. The engine turns it into a typed error. */
public final class JsonMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JsonMismatch(String message) {
        this(message, null);
    }

    public JsonMismatch(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** Options that cannot work together, or a value outside its limits. */
public final class InvalidOptions extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public InvalidOptions(String message) {
        this(message, null);
    }

    public InvalidOptions(String message, @Nullable Throwable cause) {
        super("LS-R12", message, cause);
    }
}

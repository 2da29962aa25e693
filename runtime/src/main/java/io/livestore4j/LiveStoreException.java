package io.livestore4j;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything this library throws. The message says what happened, where, and what to do; {@link #code()} is
 * stable over releases and listed in {@code docs/errors.md}.
 */
public abstract class LiveStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    LiveStoreException(String code, String message, @Nullable Throwable cause) {
        super("[" + code + "] " + message, cause);
        this.code = code;
    }

    /** Such as {@code LS-R01}. */
    public final String code() {
        return code;
    }
}

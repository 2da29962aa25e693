package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** A mutation broke a rule of a table: a key, UNIQUE, CHECK, NOT NULL or a reference. The commit was undone. */
public final class ConstraintViolated extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public ConstraintViolated(String message) {
        this(message, null);
    }

    public ConstraintViolated(String message, @Nullable Throwable cause) {
        super("LS-R02", message, cause);
    }
}

package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** A materializer threw, or wrote what its event may not write. The commit was undone as a whole. */
public final class MaterializerFailed extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public MaterializerFailed(String message) {
        this(message, null);
    }

    public MaterializerFailed(String message, @Nullable Throwable cause) {
        super("LS-R01", message, cause);
    }
}

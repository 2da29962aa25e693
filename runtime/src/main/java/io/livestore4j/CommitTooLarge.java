package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** An event or a commit is larger than a sync backend would take. Nothing was committed. */
public final class CommitTooLarge extends LiveStoreException {

    private static final long serialVersionUID = 1L;

    public CommitTooLarge(String message) {
        this(message, null);
    }

    public CommitTooLarge(String message, @Nullable Throwable cause) {
        super("LS-R03", message, cause);
    }
}

package io.livestore4j;

import java.util.function.Consumer;

/**
 * What a store does when it meets an event that this version of the app cannot read. But for {@link #FAIL}, such an event
 * stays in the log byte for byte, changes no table, and is materialized by the version that knows it. Immutable.
 */
public sealed interface UnknownEvents {

    /** Logs a warning, once for each name of an event. The default. */
    UnknownEvents WARN = Standard.WARN;

    /** Says nothing. */
    UnknownEvents IGNORE = Standard.IGNORE;

    /**
     * Stops before it: opening throws {@link UnknownEventFound}, and sync stays where it is, with a {@link SyncProblem}.
     * Nothing is lost, and the version that knows the event goes on.
     */
    UnknownEvents FAIL = Standard.FAIL;

    /**
     * Tells {@code listener} of each, when it comes, is rebased, or met in a rebuild; once more if that is tried again. It is
     * called while the store works and waits for it, so that it may not call the store. What it throws is logged.
     */
    static UnknownEvents callback(Consumer<UnknownEvent> listener) {
        return new Callback(listener);
    }

    /** Those that need no more words. */
    enum Standard implements UnknownEvents {
        WARN,
        IGNORE,
        FAIL
    }

    /** See {@link #callback}. */
    record Callback(Consumer<UnknownEvent> listener) implements UnknownEvents {}
}

package io.livestore4j.internal.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * A pending event that can still be rolled back.
 *
 * @param undo what its materialization changed; null if that was not kept
 */
public record Revocable(LoggedEvent event, byte @Nullable [] undo) {}

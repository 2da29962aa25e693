package io.livestore4j.notes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

public sealed interface NoteEvent {

    record Added(String id, String text, @Nullable String parentId) implements NoteEvent {}

    record Pinned(String id, boolean pinned) implements NoteEvent {}

    record Removed(String id) implements NoteEvent {}

    record Scored(double score, long count, @Nullable Instant at) implements NoteEvent {}

    /** Its materializer does what {@code how} says, to see what the store makes of it. */
    record Misbehaved(String how) implements NoteEvent {}

    record Drafted(String id, String text) implements NoteEvent {}
}

package io.livestore4j.notes;

import org.jspecify.annotations.Nullable;

public record Note(
        String id, String text, boolean pinned, @Nullable String parentId) {}

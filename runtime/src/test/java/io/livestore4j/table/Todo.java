package io.livestore4j.table;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record Todo(
        String id,
        String listId,
        String text,
        boolean completed,
        Priority priority,
        List<String> tags,
        @Nullable Instant dueAt) {

    enum Priority {
        LOW,
        NORMAL,
        HIGH
    }
}

package io.livestore4j.table;

import io.livestore4j.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code todos} of the reference's tests. */
record ReferenceTodo(
        String id,
        String text,
        boolean completed,
        Status status,
        @Nullable Instant deletedAt) {

    /** In lower case, as the reference stores it. */
    enum Status {
        active,
        completed
    }

    static final ReferenceTodoTable TABLE = new ReferenceTodoTable();

    /** As the processor would write it. */
    static final class ReferenceTodoTable extends Table<ReferenceTodo> {

        private static final TableDefinition DEFINITION = TableDefinition.named("todos")
                .key("id")
                .create("CREATE TABLE \"todos\" ("
                        + "\"id\" TEXT PRIMARY KEY NOT NULL, "
                        + "\"text\" TEXT NOT NULL DEFAULT '', "
                        + "\"completed\" INTEGER NOT NULL DEFAULT 0, "
                        + "\"status\" TEXT NOT NULL, "
                        + "\"deletedAt\" TEXT) STRICT")
                .build();

        final TextColumn<String> id = text("id");
        final TextColumn<String> text = text("text");
        final BooleanColumn<Boolean> completed = bool("completed");
        final EnumColumn<Status> status = enumOf("status", Status::valueOf);
        final InstantColumn<@Nullable Instant> deletedAt = instant("deletedAt");

        private ReferenceTodoTable() {
            super(DEFINITION, "todos");
        }

        @Override
        protected ReferenceTodo read(Row row, int at) {
            return new ReferenceTodo(
                    id.read(row, at),
                    text.read(row, at + 1),
                    completed.read(row, at + 2),
                    status.read(row, at + 3),
                    deletedAt.read(row, at + 4));
        }

        @Override
        protected @Nullable Object[] values(ReferenceTodo row) {
            return new @Nullable Object[] {
                id.encode(row.id()),
                text.encode(row.text()),
                completed.encode(row.completed()),
                status.encode(row.status()),
                deletedAt.encode(row.deletedAt())
            };
        }

        @Override
        protected Object key(ReferenceTodo row) {
            return row.id();
        }
    }
}

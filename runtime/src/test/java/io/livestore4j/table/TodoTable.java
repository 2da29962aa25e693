package io.livestore4j.table;

import io.livestore4j.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As the processor would write it. */
final class TodoTable extends Table<Todo> {

    private static final TableDefinition DEFINITION = TableDefinition.named("todo")
            .key("id")
            .create("CREATE TABLE \"todo\" (\"id\" TEXT PRIMARY KEY NOT NULL, \"list_id\" TEXT NOT NULL"
                    + " REFERENCES \"todo_list\" (\"id\"), \"text\" TEXT NOT NULL, \"completed\" INTEGER NOT NULL DEFAULT 0"
                    + " CHECK (\"completed\" IN (0, 1)), \"priority\" TEXT NOT NULL DEFAULT 'NORMAL', \"tags\" TEXT NOT NULL"
                    + " DEFAULT '' , \"due_at\" TEXT) STRICT, WITHOUT ROWID")
            .create("CREATE INDEX \"todo_text\" ON \"todo\" (\"text\")")
            .build();

    static final TodoTable TODO = new TodoTable("todo");

    final TextColumn<String> id = text("id");
    final TextColumn<String> listId = text("list_id");
    final TextColumn<String> text = text("text");
    final BooleanColumn<Boolean> completed = bool("completed");
    final EnumColumn<Todo.Priority> priority = enumOf("priority", Todo.Priority::valueOf);
    final JsonColumn<List<String>> tags = json("tags", Lines.FORM);
    final InstantColumn<@Nullable Instant> dueAt = instant("due_at");

    private TodoTable(String alias) {
        super(DEFINITION, alias);
    }

    TodoTable alias(String alias) {
        return new TodoTable(alias);
    }

    @Override
    protected Todo read(Row row, int at) {
        return new Todo(
                id.read(row, at),
                listId.read(row, at + 1),
                text.read(row, at + 2),
                completed.read(row, at + 3),
                priority.read(row, at + 4),
                tags.read(row, at + 5),
                dueAt.read(row, at + 6));
    }

    @Override
    protected @Nullable Object[] values(Todo row) {
        return new @Nullable Object[] {
            id.encode(row.id()),
            listId.encode(row.listId()),
            text.encode(row.text()),
            completed.encode(row.completed()),
            priority.encode(row.priority()),
            tags.encode(row.tags()),
            dueAt.encode(row.dueAt())
        };
    }

    @Override
    protected Object key(Todo row) {
        return row.id();
    }
}

package io.livestore4j.table;

import io.livestore4j.Row;
import org.jspecify.annotations.Nullable;

/** As the processor would write it. */
final class TodoListTable extends Table<TodoList> {

    private static final TableDefinition DEFINITION = TableDefinition.named("todo_list")
            .key("id")
            .create("CREATE TABLE \"todo_list\" (\"id\" TEXT PRIMARY KEY NOT NULL, \"name\" TEXT NOT NULL UNIQUE,"
                    + " \"capacity\" INTEGER NOT NULL CHECK (capacity >= 0)) STRICT, WITHOUT ROWID")
            .build();

    static final TodoListTable TODO_LIST = new TodoListTable("todo_list");

    final TextColumn<String> id = text("id");
    final TextColumn<String> name = text("name");
    final IntColumn<Integer> capacity = integer("capacity");

    private TodoListTable(String alias) {
        super(DEFINITION, alias);
    }

    TodoListTable alias(String alias) {
        return new TodoListTable(alias);
    }

    @Override
    protected TodoList read(Row row, int at) {
        return new TodoList(id.read(row, at), name.read(row, at + 1), capacity.read(row, at + 2));
    }

    @Override
    protected @Nullable Object[] values(TodoList row) {
        return new @Nullable Object[] {id.encode(row.id()), name.encode(row.name()), capacity.encode(row.capacity())};
    }

    @Override
    protected Object key(TodoList row) {
        return row.id();
    }
}

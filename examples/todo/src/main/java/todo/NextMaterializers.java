package todo;

import static todo.TodoTable.TODO;

import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.annotations.Materializer;
import java.util.List;

/** The materializers of the next release: what is done is no longer important. */
final class NextMaterializers {

    private NextMaterializers() {}

    @Materializer(version = 2)
    static Mutation on(TodoEvent.TodoCompleted event) {
        Todo.Priority priority = event.completed() ? Todo.Priority.LOW : Todo.Priority.NORMAL;
        return TODO.update()
                .set(TODO.completed, event.completed())
                .set(TODO.priority, priority)
                .where(TODO.id.eq(event.id()));
    }

    @Materializer
    static List<Mutation> on(TodoEvent.ListArchived event, StateReader state) {
        return TodoMaterializers.on(event, state);
    }

    @Materializer
    static Mutation on(TodoEvent.FilterChanged event) {
        return TodoMaterializers.on(event);
    }
}

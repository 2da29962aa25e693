package todo;

import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.annotations.Materializer;
import java.util.List;

/** The demo's own: as {@link TodoMaterializers}, but a todo that is completed stops the process where it stands. */
final class StoppingMaterializers {

    private StoppingMaterializers() {}

    @Materializer
    static Mutation on(TodoEvent.TodoCompleted event) {
        KillPoint.reached();
        return TodoMaterializers.on(event);
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

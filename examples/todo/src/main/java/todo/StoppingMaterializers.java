package todo;

import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.annotations.Materializer;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The demo's own: as {@link TodoMaterializers}, but a todo that is completed stops the process where it stands. */
final class StoppingMaterializers {

    /** What the process says then. */
    static final String STOPPED = "stopped";

    private StoppingMaterializers() {}

    @Materializer
    static Mutation on(TodoEvent.TodoCompleted event) {
        System.out.println(STOPPED);
        waitForDeath();
        return TodoMaterializers.on(event);
    }

    private static void waitForDeath() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("only a kill ends this", e);
        }
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

package io.livestore4j.benchmarks;

import io.livestore4j.Durability;
import io.livestore4j.StoreOptions;
import io.livestore4j.SyncStatus;
import io.livestore4j.internal.engine.Environment;
import io.livestore4j.internal.time.Tasks;
import io.livestore4j.internal.time.ThreadTasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCreated;
import todo.TodoStore;

/** A store with a thousand pending events, and one like it that commits a thousand. Both keep how to undo them. */
@State(Scope.Benchmark)
public class RebaseState {

    static final int PENDING = 1_000;

    private Directories directories;
    private SilentBackend backend;
    private StepTasks steps;
    private TodoStore rebased;
    private TodoStore committing;
    private int remote;
    private int rounds;

    @Setup(Level.Iteration)
    public void open() throws Exception {
        directories = new Directories();
        backend = new SilentBackend();
        steps = new StepTasks();
        rebased = store(directories.ours(), backend, steps);
        steps.run();
        committing = store(directories.otherStore(), new SilentBackend(), new StepTasks());
        remote = 0;
        rounds = 0;
        backend.send("v1.ListCreated", "{\"id\":\"far\",\"name\":\"Far away\",\"capacity\":1}");
        steps.run();
        committing.commit(new ListCreated("near", "Near by", 1));
        rebased.commit(new ListCreated("near", "Near by", 1));
        rebased.commitEach(events());
    }

    private static TodoStore store(Path directory, SilentBackend backend, Tasks syncing) {
        Environment real = Environment.system();
        return TodoStore.open(StoreOptions.builder()
                .storeId("bench")
                .directory(directory)
                .durability(Durability.NORMAL)
                .sync(backend)
                .environment(new Environment(
                        real.clock(),
                        real.ids(),
                        real.chance(),
                        name -> name.startsWith("livestore-sync-") ? syncing : new ThreadTasks(name),
                        real.crashPoints()))
                .build());
    }

    /** Made outside the measured time. */
    List<TodoCreated> events() {
        rounds++;
        List<TodoCreated> events = new ArrayList<>(PENDING);
        for (int i = 0; i < PENDING; i++) {
            events.add(new TodoCreated("todo-" + rounds + "-" + i, "near", "Something to do, number " + i));
        }
        return events;
    }

    /** One event of another client comes, and the pending ones go behind it. */
    Object rebase() {
        remote++;
        backend.send("v1.TodoCreated", "{\"id\":\"far-" + remote + "\",\"listId\":\"far\",\"text\":\"From far away\"}");
        steps.run();
        return remote;
    }

    Object commit(List<TodoCreated> events) {
        return committing.commitEach(events);
    }

    /** Every pending event was rebased each time, and is still there. */
    @TearDown(Level.Iteration)
    public void close() throws Exception {
        SyncStatus status = rebased.syncStatus().blockingFirst();
        if (status.rebases() != remote || status.pending() != PENDING + 1 || status.confirmedHead() != remote + 1) {
            throw new IllegalStateException(remote + " rebases were to be done: " + status);
        }
        if (!rebased.stateDigest().equals(rebased.replayedDigest())) {
            throw new IllegalStateException("the state is not that of the log");
        }
        rebased.close();
        committing.close();
        directories.close();
    }
}

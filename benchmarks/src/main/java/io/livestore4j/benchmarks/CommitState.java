package io.livestore4j.benchmarks;

import io.livestore4j.Durability;
import io.livestore4j.StoreOptions;
import io.livestore4j.sync.InMemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCreated;
import todo.TodoStore;

/** A store and its hand-written twin that have committed the same events. */
@State(Scope.Benchmark)
public class CommitState {

    @Param("NORMAL")
    public Durability durability = Durability.NORMAL;

    /** Whether ours has a backend, which cannot be reached: every commit keeps how to undo it. */
    @Param("false")
    public boolean syncs;

    private Directories directories;
    private TodoStore store;
    private JdbcStore jdbc;
    private long created;

    @Setup(Level.Trial)
    public void open() throws Exception {
        directories = new Directories();
        openBoth();
        ListCreated list = new ListCreated("inbox", "Inbox", 1_000_000);
        store.commit(list);
        jdbc.commit(list);
        List<TodoCreated> some = next(50);
        for (TodoCreated event : some) {
            store.commit(event);
            jdbc.commit(event);
        }
        List<TodoCreated> more = next(50);
        store.commitEach(more);
        jdbc.commitEach(more);
        Contents.requireEqual(oursFile(), directories.other());
    }

    private void openBoth() throws Exception {
        StoreOptions.Builder options = StoreOptions.builder()
                .storeId("bench")
                .directory(directories.ours())
                .durability(durability);
        if (syncs) {
            InMemoryBackend backend = InMemoryBackend.create();
            backend.disconnect();
            options.sync(backend);
        }
        store = TodoStore.open(options.build());
        jdbc = new JdbcStore(directories.other(), durability.name());
    }

    private Path oursFile() {
        return directories.ours().resolve("store-bench.db");
    }

    /** New events, made outside the measured time. */
    List<TodoCreated> next(int count) {
        List<TodoCreated> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            created++;
            events.add(new TodoCreated("todo-" + created, "inbox", "Something to do, number " + created));
        }
        return events;
    }

    TodoStore store() {
        return store;
    }

    JdbcStore jdbc() {
        return jdbc;
    }

    /** Both sides have done the same to the end. */
    @TearDown(Level.Trial)
    public void close() throws Exception {
        store.close();
        jdbc.close();
        Contents.requireEqual(oursFile(), directories.other());
        directories.close();
    }
}

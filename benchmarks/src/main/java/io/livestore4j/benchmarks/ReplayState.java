package io.livestore4j.benchmarks;

import io.livestore4j.Durability;
import io.livestore4j.LiveStore;
import io.livestore4j.StoreOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import todo.NextStore;
import todo.TodoEvent;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCompleted;
import todo.TodoEvent.TodoCreated;
import todo.TodoStore;

/** A log of 200,000 events, four inserts to one update, in two files that are equal. */
@State(Scope.Benchmark)
public class ReplayState {

    static final int EVENTS = 200_000;

    private Directories directories;
    private StoreOptions options;
    private boolean next;

    @Setup(Level.Trial)
    public void fill() throws Exception {
        directories = new Directories();
        options = StoreOptions.builder()
                .storeId("bench")
                .directory(directories.ours())
                .durability(Durability.NORMAL)
                .build();
        try (TodoStore store = TodoStore.open(options)) {
            store.commitEach(events());
        }
        Files.copy(oursFile(), directories.other());
        turn();
        ours();
        other();
        Contents.requireEqual(oursFile(), directories.other());
    }

    private static List<TodoEvent> events() {
        List<TodoEvent> events = new ArrayList<>(EVENTS);
        events.add(new ListCreated("inbox", "Inbox", EVENTS));
        for (int i = 1; i < EVENTS; i++) {
            events.add(
                    i % 5 == 0
                            ? new TodoCompleted("todo-" + (i - 1), true)
                            : new TodoCreated("todo-" + i, "inbox", "Something to do, number " + i));
        }
        return events;
    }

    private Path oursFile() {
        return directories.ours().resolve("store-bench.db");
    }

    /** The other of two schemas comes, so that the state is made again. */
    void turn() {
        next = !next;
    }

    Object ours() {
        try (LiveStore<TodoEvent> store = next ? NextStore.open(options) : TodoStore.open(options)) {
            return store;
        }
    }

    Object other() throws Exception {
        return JdbcReplay.run(directories.other(), next);
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        Contents.requireEqual(oursFile(), directories.other());
        directories.close();
    }
}

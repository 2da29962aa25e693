package io.livestore4j.benchmarks;

import static todo.TodoTable.TODO;

import io.livestore4j.Durability;
import io.livestore4j.StoreOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import todo.Todo;
import todo.TodoEvent;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCreated;
import todo.TodoStore;

/** A store of 100 lists with 100 todos each, read by the store and by the others on the same file. */
@State(Scope.Benchmark)
public class QueryState {

    static final int LISTS = 100;
    private static final int TODOS_PER_LIST = 100;

    private Directories directories;
    private TodoStore store;
    private Others others;
    private Sides<TodoQueries> sides;

    @Setup(Level.Trial)
    public void open() throws Exception {
        directories = new Directories();
        store = TodoStore.open(StoreOptions.builder()
                .storeId("bench")
                .directory(directories.ours())
                .durability(Durability.NORMAL)
                .build());
        store.commitEach(events());
        others = new Others(directories.ours().resolve("store-bench.db"));
        sides = new Sides<>(
                new Ours(store),
                new JdbcQueries(others.connect()),
                JooqQueries.todos(others.connect()),
                JdbiQueries.todos(others.connect()));
        requireEqual();
    }

    private static List<TodoEvent> events() {
        List<TodoEvent> events = new ArrayList<>();
        for (int list = 0; list < LISTS; list++) {
            events.add(new ListCreated("list-" + list, "List " + list, TODOS_PER_LIST));
            for (int i = 0; i < TODOS_PER_LIST; i++) {
                events.add(new TodoCreated(todoId(list * TODOS_PER_LIST + i), "list-" + list, "Something to do " + i));
            }
        }
        return events;
    }

    static String todoId(int number) {
        return "todo-" + number % (LISTS * TODOS_PER_LIST);
    }

    private void requireEqual() throws Exception {
        for (int i = 0; i < LISTS; i++) {
            String id = todoId(i * 7);
            String list = "list-" + i;
            sides.requireEqual(side -> side.byId(id), Optional::isPresent);
            sides.requireEqual(side -> side.byList(list), todos -> todos.size() == TODOS_PER_LIST);
        }
    }

    Sides<TodoQueries> sides() {
        return sides;
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        others.close();
        store.close();
        directories.close();
    }

    private record Ours(TodoStore store) implements TodoQueries {

        @Override
        public Optional<Todo> byId(String id) {
            return store.query(TODO.where(TODO.id.eq(id)).first());
        }

        @Override
        public List<Todo> byList(String listId) {
            return store.query(TODO.where(TODO.listId.eq(listId)).limit(100));
        }
    }
}

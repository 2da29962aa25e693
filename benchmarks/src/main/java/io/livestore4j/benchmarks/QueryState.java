package io.livestore4j.benchmarks;

import static todo.TodoTable.TODO;

import io.livestore4j.Durability;
import io.livestore4j.StoreOptions;
import java.sql.Connection;
import java.sql.SQLException;
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

/** A store of 100 lists with 100 todos each, read by the store and by JDBC on the same file. */
@State(Scope.Benchmark)
public class QueryState {

    static final int LISTS = 100;
    private static final int TODOS_PER_LIST = 100;

    private Directories directories;
    private TodoStore store;
    private Connection connection;
    private JdbcQueries jdbc;

    @Setup(Level.Trial)
    public void open() throws Exception {
        directories = new Directories();
        store = TodoStore.open(StoreOptions.builder()
                .storeId("bench")
                .directory(directories.ours())
                .durability(Durability.NORMAL)
                .build());
        store.commitEach(events());
        connection = JdbcStore.connect("jdbc:sqlite:" + directories.ours().resolve("store-bench.db"), "NORMAL");
        jdbc = new JdbcQueries(connection);
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

    private void requireEqual() throws SQLException {
        for (int i = 0; i < LISTS; i++) {
            require(oursById(todoId(i * 7)).equals(jdbc.byId(todoId(i * 7))), "by id");
            require(oursByList("list-" + i).equals(jdbc.byList("list-" + i)), "by list");
            require(oursByList("list-" + i).size() == TODOS_PER_LIST, "size");
        }
    }

    private static void require(boolean equal, String what) {
        if (!equal) {
            throw new IllegalStateException("the sides answer differently: " + what);
        }
    }

    Optional<Todo> oursById(String id) {
        return store.query(TODO.where(TODO.id.eq(id)).first());
    }

    List<Todo> oursByList(String listId) {
        return store.query(TODO.where(TODO.listId.eq(listId)).limit(100));
    }

    JdbcQueries jdbc() {
        return jdbc;
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        connection.close();
        store.close();
        directories.close();
    }
}

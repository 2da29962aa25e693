package todo;

import static todo.TodoListTable.TODO_LIST;
import static todo.TodoTable.TODO;

import io.livestore4j.ConstraintViolated;
import io.livestore4j.LiveStore;
import io.livestore4j.Query;
import io.livestore4j.StoreOptions;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import todo.TodoEvent.FilterChanged;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCompleted;
import todo.TodoEvent.TodoCreated;
import todo.TodoEvent.TodoRenamed;

/** The scenes of {@link Demo}, each run in a process of its own. */
final class DemoScenes {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private DemoScenes() {}

    public static void main(String[] args) {
        StoreOptions options = StoreOptions.builder()
                .storeId("demo")
                .directory(Path.of(args[1]))
                .scheduler(Schedulers.trampoline()) // so that the story keeps its order
                .build();
        switch (args[0]) {
            case "everyday" -> everyday(options);
            case "commit for ever" -> commitForEver(options);
            case "count" -> count(options);
            case "upgrade" -> upgrade(options);
            case "digest" -> digest(options);
            default -> throw new IllegalArgumentException("no scene is called " + args[0]);
        }
    }

    private static void everyday(StoreOptions options) {
        try (TodoStore store = TodoStore.open(options)) {
            Disposable printing = store.observe(openTexts()).subscribe(texts -> OUT.println("live: " + texts));

            OUT.println("commit: a list, then two todos as one commit");
            store.commit(new ListCreated("inbox", "Inbox", 100));
            store.commit(new TodoCreated("t1", "inbox", "Buy milk"), new TodoCreated("t2", "inbox", "Call Ada"));

            OUT.println("commit: one is renamed, the other completed");
            store.commit(new TodoRenamed("t2", "Call Ada Lovelace"));
            store.commit(new TodoCompleted("t1", true));

            OUT.println("commit: a filter for this device alone; the live query is not touched and stays silent");
            store.commit(new FilterChanged(TodoEvent.Filter.ACTIVE));

            OUT.println("commit: a second list called Inbox, together with a todo; the name is taken");
            refused(store);
            printing.dispose();
        }
    }

    private static Query<List<String>> openTexts() {
        return TODO.where(TODO.completed.isFalse()).orderBy(TODO.text.asc()).select(TODO.text);
    }

    private static void refused(TodoStore store) {
        try {
            store.commit(new TodoCreated("t3", "inbox", "Never seen"), new ListCreated("inbox2", "Inbox", 100));
            throw new IllegalStateException("the broken rule was not noticed");
        } catch (ConstraintViolated e) {
            OUT.println("refused: " + e.getMessage());
        }
    }

    private static void commitForEver(StoreOptions options) {
        try (TodoStore store = TodoStore.open(options)) {
            for (int i = 1; ; i++) {
                store.commit(new TodoCreated("k" + i, "inbox", "Todo number " + i));
                OUT.println("acknowledged " + i);
            }
        }
    }

    private static void count(StoreOptions options) {
        try (TodoStore store = TodoStore.open(options)) {
            OUT.println(store.query(TODO.where(TODO.id.startsWith("k")).count()));
        }
    }

    private static void upgrade(StoreOptions options) {
        try (NextStore store = NextStore.open(options)) {
            Todo milk = store.query(TODO.where(TODO.id.eq("t1")).one());
            OUT.println("\"" + milk.text() + "\" was completed long ago and now has priority " + milk.priority());
            long lists = store.query(TODO_LIST.all().count());
            OUT.println("rebuilt: " + store.query(TODO.all().count()) + " todos in " + lists + " list");
        }
    }

    private static void digest(StoreOptions options) {
        try (LiveStore<TodoEvent> store = NextStore.open(options)) {
            OUT.println(store.stateDigest());
            OUT.println(store.replayedDigest());
        }
    }
}

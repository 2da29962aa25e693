package todo;

import static todo.TodoListTable.TODO_LIST;
import static todo.TodoQueriesSql.TODO_QUERIES;
import static todo.TodoTable.TODO;

import io.livestore4j.Durability;
import io.livestore4j.ListDiff;
import io.livestore4j.Query;
import io.livestore4j.Receipt;
import io.livestore4j.StoreOptions;
import io.livestore4j.SyncStatus;
import io.livestore4j.sync.InMemoryBackend;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.disposables.Disposable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import todo.TodoEvent.FilterChanged;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCompleted;
import todo.TodoEvent.TodoCreated;

public final class Main {

    public static void main(String[] args) {
        StoreOptions options = StoreOptions.builder()
                .storeId("demo")
                .directory(Path.of("data")) // or .inMemory()
                .durability(Durability.FULL) // the default: an acknowledged commit survives a power cut
                .sync(InMemoryBackend.create())
                .build();

        try (TodoStore store = TodoStore.open(options)) {
            // Commit: synchronous, atomic, visible to the next query. Throws, with nothing changed, if it cannot be.
            Receipt receipt = store.commit(new ListCreated("inbox", "Inbox", 100));
            store.commit( // several events are one atomic commit
                    new TodoCreated("t1", "inbox", "Buy milk"), new TodoCreated("t2", "inbox", "Call Ada"));
            store.commit(new TodoCompleted("t1", true), new FilterChanged(TodoEvent.Filter.ACTIVE));

            // Query: a Query<T> is a value, independent of any store; query() runs it, observe() keeps it live.
            Query<List<Todo>> open = TODO.where(TODO.completed.isFalse())
                    .orderBy(TODO.text.asc())
                    .limit(50);
            List<Todo> now = store.query(open);
            Optional<Todo> milk = store.query(TODO.where(TODO.id.eq("t1")).first());
            long count = store.query(TODO.where(TODO.text.contains("milk").or(TODO.dueAt.isNull()))
                    .count());
            List<String> texts = store.query(TODO.all().select(TODO.text));
            List<TodoQueries.ListSummary> summaries = store.query(TODO_QUERIES.summaries());

            // Joins and projections; the right side of a left join is nullable and must be taken with orNull.
            record Line(String text, String list) {}
            Query<List<Line>> lines = TODO.join(TODO_LIST)
                    .on(TODO.listId.eq(TODO_LIST.id))
                    .where(TODO.priority.oneOf(Todo.Priority.NORMAL, Todo.Priority.HIGH))
                    .orderBy(TODO_LIST.name.asc(), TODO.text.asc())
                    .select(TODO.text, TODO_LIST.name)
                    .into(Line::new);
            System.out.println(store.query(lines));

            // Observe: emits the current result, then a new one after each commit that changes it, and only then.
            Flowable<List<Todo>> live = store.observe(open);
            Disposable printing = live.subscribe(todos -> System.out.println("open: " + todos));
            Flowable<ListDiff<Todo>> diffs = store.observeDiffs(open); // inserted, removed, moved, changed rows
            Disposable editing = diffs.subscribe(diff -> System.out.println("edits: " + diff.edits()));

            // Sync: what is pending, what is confirmed, what could not be kept after a rebase.
            Flowable<SyncStatus> status = store.syncStatus();
            Disposable watching = status.subscribe(how -> System.out.println("sync: " + how));
            receipt.confirmed().thenAccept(numbers -> System.out.println("the backend has " + numbers));
            store.conflicts() // first what is outstanding from earlier, then what is new
                    .subscribe(conflict -> System.out.println(conflict.events() + ": " + conflict.reason()));
            boolean drained = store.awaitSynced(Duration.ofSeconds(5));

            System.out.println(now + " " + milk + " " + count + " " + texts + " " + summaries + " " + drained);
            receipt.durable().thenRun(() -> System.out.println("safe from a power cut"));
            printing.dispose();
            editing.dispose();
            watching.dispose();
        }
    }
}

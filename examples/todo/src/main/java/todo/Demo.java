package todo;

import static todo.TodoTable.TODO;

import io.livestore4j.Conflict;
import io.livestore4j.Query;
import io.livestore4j.Receipt;
import io.livestore4j.StoreOptions;
import io.livestore4j.SyncStatus;
import io.livestore4j.sync.InMemoryBackend;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import todo.TodoEvent.FilterChanged;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCompleted;
import todo.TodoEvent.TodoCreated;
import todo.TodoEvent.TodoRenamed;

/**
 * Tells how two devices work offline, get in each other's way, and agree. The stores are on disk; the backend lives in this
 * process. {@link DemoScenes} holds what happens in processes of their own.
 */
public final class Demo {

    private final Path directory;
    private final InMemoryBackend backend = InMemoryBackend.create();

    private Demo(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("livestore4j-demo");
        try {
            new Demo(directory).tell();
        } finally {
            delete(directory);
        }
    }

    private void tell() throws Exception {
        try (TodoStore anna = open("anna")) {
            try (TodoStore ben = open("ben")) {
                together(anna, ben);
                offline(anna, ben);
            }
            annaComesBack(anna);
            benIsKilled();
            try (TodoStore ben = open("ben")) {
                benComesBack(ben);
                answered(anna, ben);
            }
        }
        say("7. All is closed. A process of its own opens each device's files and replays its log.");
        String digest = DemoScenes.digestsOf(directory.resolve("anna"));
        check(digest.equals(DemoScenes.digestsOf(directory.resolve("ben"))), "the devices differ");
        say("converged: " + digest);
    }

    private TodoStore open(String device) {
        return TodoStore.open(StoreOptions.builder()
                .storeId(DemoScenes.STORE_ID)
                .directory(directory.resolve(device))
                .scheduler(Schedulers.trampoline()) // so that the story keeps its order
                .sync(backend)
                .build());
    }

    private static void together(TodoStore anna, TodoStore ben) {
        say("1. Anna and Ben share a store. She makes a list with a todo; his live query shows it.");
        anna.commit(new ListCreated("home", "Home", 100), new TodoCreated("t1", "home", "Water the plants"));
        ben.observe(texts()).filter(texts -> !texts.isEmpty()).take(1).blockingForEach(texts -> tell("Ben", texts));
        check(anna.awaitSynced(DemoScenes.PATIENCE), "the backend does not confirm");
    }

    private void offline(TodoStore anna, TodoStore ben) {
        say("2. The network goes away. Both go on; every commit is acknowledged at once and safe on its disk.");
        backend.disconnect();
        anna.commit(new ListCreated("a", "Groceries", 10), new TodoCreated("t2", "a", "Buy milk"));
        anna.commit(new TodoCompleted("t1", true));
        ben.commit(new ListCreated("b", "Groceries", 20), new TodoCreated("t3", "b", "Buy bread"));
        ben.commit(new TodoRenamed("t3", "Buy rye bread"));
        ben.commit(new TodoCreated("t4", "home", "Call Ada"));
        ben.commit(new FilterChanged(TodoEvent.Filter.ACTIVE));
        tell("Anna", anna.query(texts()));
        tell("Ben", ben.query(texts()));
        say("   The name of a list is unique, and both have one called Groceries. Ben switches his device off.");
    }

    private void annaComesBack(TodoStore anna) {
        say("3. The network is back. Anna's device pushes what it has.");
        backend.connect();
        check(anna.awaitSynced(DemoScenes.PATIENCE), "the backend does not confirm");
        tell("Anna", status(anna));
    }

    private void benIsKilled() throws Exception {
        say(
                "4. Ben switches his device on. It rolls back what is pending, takes two of Anna's three events, and is killed.");
        DemoScenes.killWithinRebase(directory.resolve("ben"), backend.events(DemoScenes.STORE_ID));
    }

    private void benComesBack(TodoStore ben) {
        say("5. He switches it on again. Nothing is lost, and the rebase begins anew.");
        check(ben.awaitSynced(DemoScenes.PATIENCE), "the backend does not confirm");
        tell("Ben", ben.query(texts()));
        say("   His list could not stay, nor what he did to the todo in it. Both are set aside, whole:");
        ben.conflicts().take(2).blockingForEach(Demo::report);
    }

    private static void report(Conflict<TodoEvent> conflict) {
        say("   commit " + conflict.commitId() + " " + conflict.events());
        say("      " + conflict.reason());
    }

    private static void answered(TodoStore anna, TodoStore ben) throws Exception {
        say("6. Ben gives his list another name. What depended on it comes along.");
        Conflict<TodoEvent> conflict = ben.conflicts().blockingFirst();
        List<Receipt> receipts = ben.replaceWith(
                conflict,
                List.of(new ListCreated("b", "Ben's groceries", 20), new TodoCreated("t3", "b", "Buy bread")));
        for (Receipt receipt : receipts) {
            List<Long> numbers = receipt.confirmed().toCompletableFuture().get();
            tell("Ben", receipt + " is confirmed as " + numbers);
        }
        long head = ben.syncStatus().blockingFirst().confirmedHead();
        anna.syncStatus().filter(status -> status.confirmedHead() == head).blockingFirst();
        tell("Ben", ben.query(texts()));
        tell("Anna", anna.query(texts()));
        tell("Anna", status(anna));
        check(ben.syncStatus().blockingFirst().conflicts() == 0, "a conflict was not answered");
    }

    private static Query<List<String>> texts() {
        return TODO.all().orderBy(TODO.text.asc()).select(TODO.text);
    }

    private static String status(TodoStore store) {
        SyncStatus status = store.syncStatus().blockingFirst();
        return status.state() + ", confirmed up to e" + status.confirmedHead() + ", pending " + status.pending()
                + ", rebased " + status.rebases() + " times";
    }

    private static void tell(String who, Object what) {
        say("   " + who + ": " + what);
    }

    static void say(String line) {
        System.out.println(line);
    }

    static void check(boolean truth, String otherwise) {
        if (!truth) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

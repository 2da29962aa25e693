package io.livestore4j.crash;

import static todo.TodoTable.TODO;

import io.livestore4j.LiveStore;
import io.livestore4j.StoreOptions;
import io.livestore4j.internal.engine.Environment;
import java.nio.file.Path;
import todo.NextStore;
import todo.TodoEvent;
import todo.TodoStore;

/**
 * A process that opens a store which another version of the app has left, and is killed while it makes the state again. It
 * says {@code opening}, the crash points that it passes, {@code events n} while it replays, and {@code opened}.
 *
 * <p>Arguments: directory, {@code old} or {@code next} schema.
 */
final class RebuildingChild {

    private RebuildingChild() {}

    public static void main(String[] args) {
        StoreOptions options = StoreOptions.builder()
                .storeId(KillTest.STORE_ID)
                .directory(Path.of(args[0]))
                .environment(Environment.system().withCrashPoints(System.out::println))
                .onProgress(progress -> System.out.println("events " + progress.done()))
                .build();
        System.out.println("opening");
        try (LiveStore<TodoEvent> store = args[1].equals("old") ? TodoStore.open(options) : NextStore.open(options)) {
            store.query(TODO.all().count());
            System.out.println("opened");
            CommittingChild.waitForDeath();
        }
    }
}

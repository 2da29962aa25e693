package io.livestore4j.crash;

import static todo.TodoListTable.TODO_LIST;

import io.livestore4j.Durability;
import io.livestore4j.StoreOptions;
import io.livestore4j.internal.engine.CrashPoint;
import io.livestore4j.internal.engine.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import todo.TodoEvent.ListCreated;
import todo.TodoStore;

/**
 * A process that makes a store with first events and waits to be killed. It says {@code stopped} when it has reached the
 * point where it waits, or {@code open with n} lists.
 *
 * <p>Arguments: directory, the crash point to stop at, and how often to pass that point before.
 */
final class FirstOpenChild {

    static final int LISTS = 3;

    private FirstOpenChild() {}

    public static void main(String[] args) {
        CommittingChild stop = new CommittingChild(args[1], Integer.parseInt(args[2]));
        try (TodoStore store = TodoStore.open(options(Path.of(args[0]), stop))) {
            System.out.println("open with " + store.query(TODO_LIST.all().count()));
            CommittingChild.waitForDeath();
        }
    }

    static StoreOptions options(Path directory, CrashPoint.Listener listener) {
        List<ListCreated> lists = IntStream.range(0, LISTS)
                .mapToObj(n -> new ListCreated("l" + n, "List " + n, 1))
                .toList();
        return StoreOptions.builder()
                .storeId(KillTest.STORE_ID)
                .directory(directory)
                .durability(Durability.FULL)
                .onFirstOpen(lists)
                .environment(Environment.system().withCrashPoints(listener))
                .build();
    }
}

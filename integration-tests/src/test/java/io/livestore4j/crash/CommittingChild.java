package io.livestore4j.crash;

import static todo.TodoTable.TODO;

import io.livestore4j.Durability;
import io.livestore4j.LiveStore;
import io.livestore4j.StoreOptions;
import io.livestore4j.internal.engine.CrashPoint;
import io.livestore4j.internal.engine.Environment;
import java.nio.file.Path;
import todo.NextStore;
import todo.TodoEvent;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCompleted;
import todo.TodoEvent.TodoCreated;
import todo.TodoStore;

/**
 * A process that opens a store and commits until it is killed. It says {@code begun} in each transaction, {@code ack n}
 * once commit n is acknowledged, and {@code stopped} when it has reached the point where it waits for its death.
 *
 * <p>Arguments: directory, durability, {@code old} or {@code next} schema, the crash point to stop at or {@code NONE}, and
 * how often to pass that point before.
 */
final class CommittingChild implements CrashPoint.Listener {

    private final String stopAt;
    private int passesLeft;

    CommittingChild(String stopAt, int passes) {
        this.stopAt = stopAt;
        this.passesLeft = passes;
    }

    public static void main(String[] args) {
        CommittingChild child = new CommittingChild(args[3], Integer.parseInt(args[4]));
        StoreOptions options = options(Path.of(args[0]), Durability.valueOf(args[1]), child);
        try (LiveStore<TodoEvent> store = args[2].equals("old") ? TodoStore.open(options) : NextStore.open(options)) {
            commitUntilKilled(store);
        }
    }

    static StoreOptions options(Path directory, Durability durability, CrashPoint.Listener listener) {
        return StoreOptions.builder()
                .storeId(KillTest.STORE_ID)
                .directory(directory)
                .durability(durability)
                .environment(Environment.system().withCrashPoints(listener))
                .build();
    }

    /** Each commit adds a list and a todo and completes it: three events over two tables that must stand together. */
    private static void commitUntilKilled(LiveStore<TodoEvent> store) {
        for (long n = store.query(TODO.all().count()) + 1; ; n++) {
            store.commit(
                    new ListCreated("l" + n, "List " + n, 1),
                    new TodoCreated("t" + n, "l" + n, "Todo " + n),
                    new TodoCompleted("t" + n, true));
            System.out.println("ack " + n);
        }
    }

    @Override
    public void reached(CrashPoint point) {
        if (point == CrashPoint.BEGUN) {
            System.out.println("begun");
        }
        if (point.name().equals(stopAt) && passesLeft-- == 0) {
            System.out.println("stopped");
            waitForDeath();
        }
    }

    static void waitForDeath() {
        while (true) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                throw new AssertionError("only a kill ends this process", e);
            }
        }
    }
}

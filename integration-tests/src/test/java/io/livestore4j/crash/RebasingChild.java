package io.livestore4j.crash;

import io.livestore4j.Durability;
import io.livestore4j.StoreOptions;
import io.livestore4j.internal.engine.CrashPoint;
import io.livestore4j.internal.engine.Environment;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncEvent;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCreated;
import todo.TodoEvent.TodoRenamed;
import todo.TodoStore;

/**
 * A process that commits offline, then connects to a backend that is ahead, and is killed while it rebases. It says {@code
 * ack n}, {@code rebasing} and {@code merged}, and {@code stopped} at the point where it waits for its death.
 *
 * <p>Arguments: directory, durability, the crash point of a rebase to stop at or {@code NONE}, the number of the first
 * commit. What the backend has is read from standard input, an event a line.
 */
final class RebasingChild implements CrashPoint.Listener {

    static final int COMMITS = 12;

    /** Every fourth list gets the name that another client has chosen too. */
    private static final int CONTESTED = 4;

    private final String stopAt;
    private boolean rebasing;

    private RebasingChild(String stopAt) {
        this.stopAt = stopAt;
    }

    public static void main(String[] args) throws Exception {
        InMemoryBackend backend = InMemoryBackend.create();
        backend.append(KillTest.STORE_ID, upstream());
        backend.disconnect();
        StoreOptions options = StoreOptions.builder()
                .storeId(KillTest.STORE_ID)
                .directory(Path.of(args[0]))
                .durability(Durability.valueOf(args[1]))
                .sync(backend)
                .environment(Environment.system().withCrashPoints(new RebasingChild(args[2])))
                .build();
        try (TodoStore store = TodoStore.open(options)) {
            commit(store, Integer.parseInt(args[3]));
            System.out.println("connecting");
            backend.connect();
            store.awaitSynced(Duration.ofMinutes(1));
            System.out.println("synced");
            CommittingChild.waitForDeath();
        }
    }

    private static List<SyncEvent> upstream() throws Exception {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            return lines.lines().map(RebasingChild::event).toList();
        }
    }

    static String line(SyncEvent event) {
        return event.number() + "\t" + event.parent() + "\t" + event.name() + "\t" + event.args() + "\t"
                + event.clientId() + "\t" + event.sessionId();
    }

    private static SyncEvent event(String line) {
        String[] fields = line.split("\t");
        return new SyncEvent(
                Long.parseLong(fields[0]), Long.parseLong(fields[1]), fields[2], fields[3], fields[4], fields[5]);
    }

    /** Two commits for each number: a list with a todo, and a change of the todo, which goes with it if it has to go. */
    private static void commit(TodoStore store, int first) {
        for (int n = first; n < first + COMMITS; n++) {
            store.commit(new ListCreated("l" + n, name(n), 1), new TodoCreated("t" + n, "l" + n, "Todo " + n));
            store.commit(new TodoRenamed("t" + n, "Todo " + n + ", renamed"));
            System.out.println("ack " + n);
        }
    }

    static String name(int n) {
        return n % CONTESTED == 0 ? "Contested " + n : "List " + n;
    }

    @Override
    public void reached(CrashPoint point) {
        if (point == CrashPoint.BEGUN) {
            rebasing = false;
        }
        if (point == CrashPoint.ROLLED_BACK) {
            rebasing = true;
            System.out.println("rebasing");
        }
        if (rebasing && point.name().equals(stopAt)) {
            System.out.println("stopped");
            CommittingChild.waitForDeath();
        }
        if (rebasing && point == CrashPoint.COMMITTED) {
            System.out.println("merged");
        }
    }
}

package io.livestore4j.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Conflict;
import io.livestore4j.Durability;
import io.livestore4j.StoreOptions;
import io.livestore4j.sync.SyncEvent;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todo.TodoEvent;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoRenamed;
import todo.TodoStore;

/** Kills rebasing processes again and again; {@code -Dlivestore.rebaseKills} and {@code -Dlivestore.seed} change the run. */
class RebaseKillTest {

    private static final int KILLS = Integer.getInteger("livestore.rebaseKills", 40);
    private static final long SEED = Long.getLong("livestore.seed", 20_261_125L);

    /** Of 40 kills at least this many must fall within a rebase. */
    private static final int WITHIN_OF_40 = 20;

    private static final List<String> STOPS =
            List.of("ROLLED_BACK", "UPSTREAM_APPENDED", "REAPPLIED", "WRITTEN", "COMMITTED");

    private static final int MOMENT_MILLIS_MAX = 12;

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private int acknowledged;
    private boolean withinRebase;

    @Test
    void processesKilledWithinARebaseLoseNothing() throws Exception {
        int within = 0;
        for (int i = 0; i < KILLS; i++) {
            boolean atPoint = random.nextInt(3) > 0;
            kill(atPoint ? STOPS.get(random.nextInt(STOPS.size())) : "NONE");
            within += withinRebase ? 1 : 0;
            check("kill " + i + ", seed " + SEED);
        }
        System.out.println("kills: " + KILLS + ", within a rebase: " + within + ", seed " + SEED);
        assertThat(within).isGreaterThanOrEqualTo(KILLS * WITHIN_OF_40 / 40);
    }

    private void kill(String stopAt) throws Exception {
        Durability durability = random.nextBoolean() ? Durability.FULL : Durability.NORMAL;
        Process child = ChildProcess.start(
                RebasingChild.class,
                directory.toString(),
                durability.name(),
                stopAt,
                Integer.toString(acknowledged + 1));
        try (PrintStream in = new PrintStream(child.getOutputStream(), true, StandardCharsets.UTF_8)) {
            upstream().forEach(event -> in.println(RebasingChild.line(event)));
        }
        withinRebase = false;
        String last = "";
        try (BufferedReader lines = ChildProcess.lines(child)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
                if (line.equals("stopped") || line.equals("synced")) {
                    ChildProcess.kill(child);
                } else if (stopAt.equals("NONE") && line.equals("connecting")) {
                    Thread.sleep(random.nextInt(MOMENT_MILLIS_MAX), random.nextInt(1_000_000));
                    ChildProcess.kill(child);
                }
                last = line;
            }
        }
        assertThat(child.waitFor())
                .as("killed, not ended by itself after " + last)
                .isEqualTo(137);
    }

    private void hear(String line) {
        if (line.startsWith("ack ")) {
            acknowledged = Integer.parseInt(line.substring(4));
        } else if (line.equals("rebasing")) {
            withinRebase = true;
        } else if (line.equals("merged")) {
            withinRebase = false;
        }
    }

    /** What is confirmed, and behind it three events of another client, which takes one of the contested names. */
    private List<SyncEvent> upstream() throws Exception {
        List<SyncEvent> events = acknowledged == 0 ? new ArrayList<>() : confirmed();
        for (int i = 0; i < 3; i++) {
            long head = events.size();
            int contested = acknowledged + 1 + random.nextInt(RebasingChild.COMMITS);
            String name = i == 0 ? RebasingChild.name(contested) : "Far away " + head;
            String args = "{\"id\":\"far" + head + "\",\"name\":\"" + name + "\",\"capacity\":1}";
            events.add(new SyncEvent(head + 1, head, "v1.ListCreated", args, "far", "s"));
        }
        return events;
    }

    private List<SyncEvent> confirmed() throws Exception {
        List<SyncEvent> events = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT l.id >> 32, l.parent >> 32, l.name, l.args, a.client_id, a.session_id"
                                + " FROM livestore_eventlog l JOIN livestore_authors a ON a.id = l.author"
                                + " WHERE l.id >> 32 <= (SELECT upstream FROM livestore_heads) ORDER BY l.id")) {
            while (rows.next()) {
                events.add(new SyncEvent(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6)));
            }
        }
        return events;
    }

    private Path file() {
        return directory.resolve("store-" + KillTest.STORE_ID + ".db");
    }

    /** Every commit is in the log or set aside, once, in its order, and the state is that of the log. */
    private void check(String what) throws Exception {
        StoreOptions options = StoreOptions.builder()
                .storeId(KillTest.STORE_ID)
                .directory(directory)
                .build();
        try (TodoStore store = TodoStore.open(options)) {
            List<Integer> logged = inLog();
            assertThat(logged).as(what + ": order").isSorted();
            List<Integer> all = new ArrayList<>(logged);
            store.conflicts()
                    .take(store.syncStatus().blockingFirst().conflicts())
                    .blockingForEach(conflict -> all.addAll(numbersIn(conflict)));
            List<Integer> expected = new ArrayList<>();
            for (int n = 1; n <= acknowledged; n++) {
                expected.addAll(List.of(n, n));
            }
            all.sort(null);
            assertThat(withoutUnheard(all)).as(what).isEqualTo(expected);
            assertThat(store.replayedDigest()).as(what).isEqualTo(store.stateDigest());
        }
    }

    /** A process may die between a commit and its acknowledgement. */
    private List<Integer> withoutUnheard(List<Integer> numbers) {
        acknowledged = Math.max(acknowledged, new TreeSet<>(numbers).last());
        return numbers;
    }

    private List<Integer> inLog() throws Exception {
        List<Integer> numbers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT args ->> 'id', name FROM livestore_eventlog"
                        + " WHERE args ->> 'id' NOT LIKE 'far%' AND name <> 'v1.TodoCreated' ORDER BY id")) {
            while (rows.next()) {
                numbers.add(Integer.valueOf(rows.getString(1).substring(1)));
            }
        }
        return numbers;
    }

    private static List<Integer> numbersIn(Conflict<TodoEvent> conflict) {
        List<Integer> numbers = new ArrayList<>();
        for (TodoEvent event : conflict.events()) {
            if (event instanceof ListCreated list) {
                numbers.add(Integer.valueOf(list.id().substring(1)));
            } else if (event instanceof TodoRenamed todo) {
                numbers.add(Integer.valueOf(todo.id().substring(1)));
            }
        }
        return numbers;
    }
}

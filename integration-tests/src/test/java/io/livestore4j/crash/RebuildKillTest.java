package io.livestore4j.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.LiveStore;
import io.livestore4j.StoreOptions;
import io.livestore4j.internal.engine.CrashPoint;
import io.livestore4j.internal.engine.Environment;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todo.NextStore;
import todo.TodoEvent;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCompleted;
import todo.TodoEvent.TodoCreated;
import todo.TodoStore;

/** Kills processes that rebuild; {@code -Dlivestore.rebuildKills=100} and {@code -Dlivestore.seed} change the run. */
class RebuildKillTest {

    private static final int KILLS = Integer.getInteger("livestore.rebuildKills", 20);
    private static final long SEED = Long.getLong("livestore.seed", 20_261_126L);

    /** Of 20 kills at least this many must fall after the old tables are put aside and before the store is open. */
    private static final int WITHIN_OF_20 = 10;

    private static final int TODOS = 7_000;

    /** What a rebuild says one after the other, from {@code opening} to {@code REPLAYED}. */
    private static final int LINES = 4 + 3 * TODOS / 1_000;

    private static final int MOMENT_MILLIS_MAX = 20;

    /** Behind the replay, so that some live to see the new state. */
    private static final int COMMIT_MILLIS_MAX = 150;

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private int rebuilds;

    @Test
    void aProcessKilledWithinARebuildLeavesTheOldStateOrTheNew() throws Exception {
        String old = makeALog();
        String next = digest("next");
        assertThat(digest("old")).isEqualTo(old).isNotEqualTo(next);
        int within = 0;
        int done = 0;
        for (int i = 0; i < KILLS; i++) {
            String before = stateOf();
            within += kill(before.equals("old") ? "next" : "old") ? 1 : 0;
            String after = stateOf();
            String what = "kill " + i + ", seed " + SEED + ", from " + before + " to " + after;
            rebuilds = 0;
            assertThat(digest(after)).as(what).isEqualTo(after.equals("old") ? old : next);
            assertThat(rebuilds).as(what + ": nothing is left to be made again").isZero();
            done += after.equals(before) ? 0 : 1;
        }
        System.out.println(
                "kills: " + KILLS + ", within a rebuild: " + within + ", new state: " + done + ", seed " + SEED);
        assertThat(within).isGreaterThanOrEqualTo(KILLS * WITHIN_OF_20 / 20);
    }

    private String makeALog() {
        List<TodoEvent> events = new ArrayList<>();
        for (int i = 0; i < TODOS; i++) {
            events.add(new ListCreated("l" + i, "List " + i, 1));
            events.add(new TodoCreated("t" + i, "l" + i, "Todo " + i));
            events.add(new TodoCompleted("t" + i, true));
        }
        try (LiveStore<TodoEvent> store = open("old")) {
            store.commitEach(events);
            return store.stateDigest();
        }
    }

    private LiveStore<TodoEvent> open(String schema) {
        Environment counting = Environment.system().withCrashPoints(point -> {
            if (point == CrashPoint.DROPPED) {
                rebuilds++;
            }
        });
        StoreOptions options = StoreOptions.builder()
                .storeId(KillTest.STORE_ID)
                .directory(directory)
                .environment(counting)
                .build();
        return schema.equals("old") ? TodoStore.open(options) : NextStore.open(options);
    }

    /** Of the state as it is, which must be that of the log, with nothing of another one beside it. */
    private String digest(String schema) throws SQLException {
        try (LiveStore<TodoEvent> store = open(schema)) {
            String digest = store.stateDigest();
            assertThat(store.replayedDigest()).isEqualTo(digest);
            assertThat(text("SELECT count(*) FROM sqlite_master WHERE name GLOB 'livestore_old_*'"))
                    .isEqualTo("0");
            assertThat(text("SELECT count(*) FROM livestore_eventlog")).isEqualTo("" + 3 * TODOS);
            return digest;
        }
    }

    /** Which version of the app has made the state that is in the file. */
    private String stateOf() throws SQLException {
        String fingerprint = text("SELECT schema FROM livestore_heads");
        assertThat(fingerprint).isIn(TodoStore.SCHEMA.fingerprint(), NextStore.SCHEMA.fingerprint());
        return fingerprint.equals(TodoStore.SCHEMA.fingerprint()) ? "old" : "next";
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + directory.resolve("store-" + KillTest.STORE_ID + ".db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Kills a process a moment after a line that it says; whether that was within the rebuild. */
    private boolean kill(String schema) throws Exception {
        int line = random.nextInt(3) == 0 ? LINES : 1 + random.nextInt(LINES); // what comes behind the replay is short
        Process child = ChildProcess.start(RebuildingChild.class, directory.toString(), schema);
        boolean rebuilding = false;
        int heard = 0;
        try (BufferedReader lines = ChildProcess.lines(child)) {
            for (String said = lines.readLine(); said != null; said = lines.readLine()) {
                rebuilding = !said.equals("opening") && !said.equals("opened");
                heard++;
                if (heard == line || said.equals("opened")) {
                    int max = line == LINES ? COMMIT_MILLIS_MAX : MOMENT_MILLIS_MAX;
                    Thread.sleep(random.nextInt(max), random.nextInt(1_000_000));
                    ChildProcess.kill(child);
                }
            }
        }
        assertThat(child.waitFor()).as("killed, not ended by itself").isEqualTo(137);
        return rebuilding;
    }
}

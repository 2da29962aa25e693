package io.livestore4j.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.TodoListTable.TODO_LIST;
import static todo.TodoTable.TODO;

import io.livestore4j.Durability;
import io.livestore4j.LiveStore;
import io.livestore4j.internal.engine.CrashPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todo.NextStore;
import todo.TodoEvent;
import todo.TodoStore;

/** Kills committing processes again and again; {@code -Dlivestore.kills} and {@code -Dlivestore.seed} change the run. */
class KillTest {

    private static final int KILLS = Integer.getInteger("livestore.kills", 200);
    private static final long SEED = Long.getLong("livestore.seed", 20_261_123L);

    /** As many as the smallest machine has cores; each has a directory of its own. */
    private static final int LANES = 2;

    /** Of 200 kills at least this many must fall between BEGIN and the acknowledgement. */
    private static final int IN_TRANSACTION_OF_200 = 70;

    private static final List<String> STOPS = List.of("BEGUN", "MATERIALIZED", "WRITTEN", "COMMITTED");

    static final String STORE_ID = "crash";

    @TempDir
    Path directory;

    @Test
    void killedProcessesLoseNoAcknowledgedCommit() throws Exception {
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        List<Future<Integer>> results = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            int number = lane;
            results.add(lanes.submit(() -> lane(directory.resolve("lane" + number), SEED + number, KILLS / LANES)));
        }
        int inTransaction = 0;
        for (Future<Integer> result : results) {
            inTransaction += result.get();
        }
        lanes.shutdown();
        System.out.println("kills: " + KILLS / LANES * LANES + ", between BEGIN and the acknowledgement: "
                + inTransaction + ", seed " + SEED);
        assertThat(inTransaction).isGreaterThanOrEqualTo(KILLS * IN_TRANSACTION_OF_200 / 200);
    }

    /** Kills one process after the other on the same files; how many died within a transaction. */
    private static int lane(Path directory, long seed, int kills) throws Exception {
        Random random = new Random(seed);
        int inTransaction = 0;
        long acknowledged = 0;
        String schema = "old";
        for (int i = 0; i < kills; i++) {
            Kill kill = kill(i, schema, random);
            Kill.Outcome outcome = kill.run(directory, random);
            acknowledged = Math.max(acknowledged, outcome.acknowledged());
            inTransaction += outcome.inTransaction() ? 1 : 0;
            acknowledged = check(directory, kill, acknowledged, seed);
            schema = kill.schema();
        }
        return inTransaction;
    }

    /** Every second one dies at a crash point, every tenth in the middle of a rebuild, the rest at random moments. */
    private static Kill kill(int i, String schema, Random random) {
        Durability durability = random.nextBoolean() ? Durability.FULL : Durability.NORMAL;
        if (i % 10 == 9) {
            CrashPoint point = random.nextBoolean() ? CrashPoint.DROPPED : CrashPoint.REPLAYED;
            return new Kill(durability, schema.equals("old") ? "next" : "old", point.name(), 0);
        }
        if (i % 2 == 0) {
            return new Kill(durability, schema, STOPS.get(random.nextInt(STOPS.size())), random.nextInt(30));
        }
        return new Kill(durability, schema, null, random.nextInt(20));
    }

    /** Opens what the dead process left; the number of commits that are there, which may be one more than was heard of. */
    private static long check(Path directory, Kill kill, long acknowledged, long seed) {
        String what = kill + ", seed " + seed;
        try (LiveStore<TodoEvent> store = open(directory, kill)) {
            long commits = store.query(TODO.all().count());
            assertThat(commits).as(what).isBetween(acknowledged, acknowledged + 1);
            assertThat(store.query(TODO_LIST.all().count())).as(what).isEqualTo(commits);
            assertThat(store.query(TODO.where(TODO.completed.isTrue()).count()))
                    .as(what)
                    .isEqualTo(commits);
            assertThat(store.replayedDigest()).as(what).isEqualTo(store.stateDigest());
            return commits;
        }
    }

    private static LiveStore<TodoEvent> open(Path directory, Kill kill) {
        var options = CommittingChild.options(directory, kill.durability(), point -> {});
        return kill.schema().equals("old") ? TodoStore.open(options) : NextStore.open(options);
    }
}

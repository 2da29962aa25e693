package io.livestore4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.SyncProblem;
import io.livestore4j.internal.engine.CrashPoint;
import io.livestore4j.notes.Carl;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a pull is merged at once. */
class PullerStagingTest extends ScriptedSync {

    private static final int CHUNK = 1_000;

    private final List<Long> heads = new ArrayList<>();
    private int rollbacks;

    private void count(CrashPoint point) {
        rollbacks += point == CrashPoint.ROLLED_BACK ? 1 : 0;
        if (point == CrashPoint.COMMITTED) {
            heads.add(status().confirmedHead());
        }
    }

    private void sendChunks(int count) {
        for (int i = 0; i < count; i++) {
            line().send(Carl.notes(1 + (long) i * CHUNK, CHUNK), i < count - 1);
            settle();
        }
    }

    @Test
    void aLongPullIsMergedInStagesAndPendingIsRolledBackOnceForEach() {
        commit("mine");
        connect();
        bench.crashPoints(this::count);
        sendChunks(12);
        assertThat(heads).containsExactly(10_000L, 12_000L);
        assertThat(rollbacks).isEqualTo(2);
        assertThat(numbers(line().lastPush())).containsExactly(12_001L);
    }

    @Test
    void aPullOfExactlyTheLimitIsMergedOnce() {
        commit("mine");
        connect();
        bench.crashPoints(this::count);
        sendChunks(10);
        assertThat(heads).containsExactly(10_000L);
        assertThat(rollbacks).isEqualTo(1);
    }

    @Test
    void largeEventsAreMergedEarlier() {
        commit("mine");
        connect();
        bench.crashPoints(this::count);
        String text = "x".repeat(1 << 20);
        for (int i = 1; i <= 40; i++) {
            line().send(List.of(Carl.added(i, "id" + i, i + text)), i < 40);
            settle();
        }
        assertThat(heads).containsExactly(31L, 40L);
        assertThat(rollbacks).isEqualTo(2);
    }

    @Test
    void whatIsStagedIsForgottenWithItsConnection() {
        connect();
        line().send(Carl.notes(1, 5), true);
        settle();
        line().lose(SyncProblem.Kind.OFFLINE);
        bench.settleLater();
        connectWith(Carl.notes(1, 2));
        assertThat(status().confirmedHead()).isEqualTo(2);
    }

    @Test
    void commitsBetweenTheChunksStandBehindAllOfThem() {
        connect();
        line().send(Carl.notes(1, 2), true);
        settle();
        commit("mine");
        line().send(Carl.notes(3, 2), false);
        commit("mine too");
        settle();
        assertThat(numbers(line().lastPush())).containsExactly(5L, 6L);
    }
}

package io.livestore4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.SyncProblem;
import io.livestore4j.SyncStatus;
import io.livestore4j.SyncStatus.State;
import io.livestore4j.notes.Carl;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the loop says of itself. */
class SyncLoopStatusTest extends ScriptedSync {

    private final List<SyncStatus> seen = new ArrayList<>();

    private List<State> states() {
        List<State> states = new ArrayList<>();
        for (SyncStatus status : seen) {
            if (states.isEmpty() || states.get(states.size() - 1) != status.state()) {
                states.add(status.state());
            }
        }
        return states;
    }

    @Test
    void theStatesFollowTheConnection() {
        store.syncStatus().subscribe(seen::add);
        connectWith(Carl.notes(1, 1));
        line().lose(SyncProblem.Kind.OFFLINE);
        bench.settleLater();
        line().connected();
        settle();
        assertThat(states())
                .containsExactly(
                        State.OFFLINE,
                        State.CONNECTING,
                        State.CATCHING_UP,
                        State.LIVE,
                        State.OFFLINE,
                        State.CONNECTING,
                        State.CATCHING_UP);
    }

    @Test
    void aProblemStaysUntilTheStoreIsLiveAgain() {
        settle();
        line().lose(SyncProblem.Kind.UNAUTHORIZED);
        bench.settleLater();
        assertThat(status().state()).isEqualTo(State.CONNECTING);
        assertThat(problem()).isEqualTo(SyncProblem.Kind.UNAUTHORIZED);
        line().connected();
        settle();
        assertThat(problem()).isEqualTo(SyncProblem.Kind.UNAUTHORIZED);
        send(List.of());
        assertThat(problem()).isNull();
    }

    @Test
    void theLastContactIsWhenTheBackendWasHeardLast() {
        assertThat(status().lastContact()).isNull();
        bench.time().pass(1_000);
        connect();
        assertThat(status().lastContact()).isEqualTo(bench.time().instant());
        bench.time().pass(1_000);
        send(List.of());
        assertThat(status().lastContact()).isEqualTo(bench.time().instant());
        bench.time().pass(1_000);
        commit("1");
        settle();
        assertThat(status().lastContact()).isEqualTo(bench.time().instant().minusMillis(1_000));
    }

    @Test
    void everyChangeIsToldToWhoListens() {
        connectWith(List.of());
        store.syncStatus().subscribe(seen::add);
        commit("1");
        assertThat(seen).extracting(SyncStatus::pending).containsExactly(0L, 1L);
        settle();
        confirmPush();
        assertThat(seen.get(seen.size() - 1).isSynced()).isTrue();
        assertThat(seen.get(seen.size() - 1).confirmedHead()).isEqualTo(1);
    }
}

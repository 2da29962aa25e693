package io.livestore4j.internal.sync;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.SyncProblem;
import io.livestore4j.SyncStatus.State;
import io.livestore4j.notes.Carl;
import io.livestore4j.sync.PullRequest;
import io.livestore4j.sync.PushOutcome;
import io.livestore4j.sync.SyncEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the loop asks a backend for, and what it makes of the answers. */
class SyncLoopPullTest extends ScriptedSync {

    @Test
    void aStoreThatHasNothingConfirmedPullsFromTheStart() {
        commit("1");
        connect();
        assertThat(line().pulls()).containsExactly(new PullRequest(0, null));
    }

    @Test
    void aStorePullsFromTheEventBeforeItsHeadAndNamesItsBackend() {
        connectWith(Carl.notes(1, 3));
        reopen();
        connect();
        assertThat(line().pulls()).containsExactly(new PullRequest(2, "scripted"));
        send(Carl.notes(3, 2));
        assertThat(status().confirmedHead()).isEqualTo(4);
    }

    @Test
    void aBackendThatLacksTheHeadHasDivergedAndIsTriedAgain() {
        connectWith(Carl.notes(1, 3));
        reopen();
        commit("mine");
        connectWith(List.of());
        assertThat(problem()).isEqualTo(SyncProblem.Kind.BACKEND_DIVERGED);
        assertThat(status().confirmedHead()).isEqualTo(3);
        assertThat(status().pending()).isEqualTo(1);
        assertThat(line().isClosed()).isTrue();
        assertThat(line().pushes()).isEmpty();

        bench.settleLater();
        assertThat(backend.connects()).isEqualTo(3);
        connectWith(Carl.notes(3, 1));
        assertThat(status().problem()).isNull();
        assertThat(numbers(line().lastPush())).containsExactly(4L);
    }

    @Test
    void aBackendWithAnotherEventAtTheHeadHasDiverged() {
        connectWith(Carl.notes(1, 2));
        reopen();
        connectWith(List.of(new SyncEvent(2, 1, "v1.NoteAdded", "{}", "dora", "s")));
        assertThat(problem()).isEqualTo(SyncProblem.Kind.BACKEND_DIVERGED);
        assertThat(store.query(NOTE.all().count())).isEqualTo(2);
    }

    @Test
    void aBackendThatBeginsBehindTheHeadHasDiverged() {
        connectWith(Carl.notes(1, 2));
        reopen();
        connectWith(Carl.notes(3, 1));
        assertThat(problem()).isEqualTo(SyncProblem.Kind.BACKEND_DIVERGED);
    }

    @Test
    void anotherBackendIsRefusedAndNothingIsTakenFromItOrSentToIt() {
        connectWith(Carl.notes(1, 2));
        reopen();
        commit("mine");
        backend.backendId("another");
        connectWith(Carl.notes(2, 2));
        assertThat(problem()).isEqualTo(SyncProblem.Kind.BACKEND_CHANGED);
        assertThat(status().confirmedHead()).isEqualTo(2);
        assertThat(line().pushes()).isEmpty();

        backend.backendId("scripted");
        bench.settleLater();
        connectWith(Carl.notes(2, 2));
        assertThat(status().state()).isEqualTo(State.LIVE);
    }

    @Test
    void aGapBreaksTheContractAndIsPulledAgain() {
        connectWith(Carl.notes(1, 2));
        send(Carl.notes(4, 1));
        assertThat(problem()).isEqualTo(SyncProblem.Kind.PROTOCOL);
        assertThat(status().confirmedHead()).isEqualTo(2);
        bench.settleLater();
        connectWith(Carl.notes(2, 3));
        assertThat(status().confirmedHead()).isEqualTo(4);
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
    }

    @Test
    void eventsThatAreKnownAreTakenForWhatTheyAre() {
        connectWith(Carl.notes(1, 3));
        send(Carl.notes(2, 3));
        send(Carl.notes(1, 2));
        assertThat(status().confirmedHead()).isEqualTo(4);
        assertThat(bench.log(DEVICE)).hasSize(4);
    }

    @Test
    void chunksOfAPullThatAnotherHasReplacedAreIgnored() {
        connectWith(List.of());
        commit("mine");
        settle();
        PullRequest first = line().pulls().get(0);
        line().answer(new PushOutcome.ServerAhead(1));
        settle();
        line().sendTo(first, Carl.notes(1, 1), false);
        settle();
        assertThat(status().confirmedHead()).isZero();
        send(Carl.notes(1, 1));
        assertThat(status().confirmedHead()).isEqualTo(1);
    }

    @Test
    void eventsBeforeAPullBreakTheContract() {
        settle();
        line().sendTo(new PullRequest(0, null), Carl.notes(1, 1), false);
        settle();
        assertThat(problem()).isEqualTo(SyncProblem.Kind.PROTOCOL);
        assertThat(line().isClosed()).isTrue();
        assertThat(status().confirmedHead()).isZero();
    }

    @Test
    void anEmptyChunkWithMoreToComeDoesNotEndAPull() {
        connectWith(Carl.notes(1, 1));
        reopen();
        connect();
        line().send(List.of(), true);
        settle();
        assertThat(status().state()).isEqualTo(State.CATCHING_UP);
        send(Carl.notes(1, 2));
        assertThat(status().state()).isEqualTo(State.LIVE);
        assertThat(status().confirmedHead()).isEqualTo(2);
    }
}

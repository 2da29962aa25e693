package io.livestore4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Conflict;
import io.livestore4j.SyncProblem;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.sync.PushOutcome;
import io.livestore4j.sync.SyncEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the loop offers to a backend, and what it makes of the answers. */
class SyncLoopPushTest extends ScriptedSync {

    private static final PushOutcome REFUSED = new PushOutcome.Refused(0, "no", "not this one");

    @Test
    void nothingIsPushedBeforeEverythingIsPulled() {
        commit("1");
        connect();
        line().send(Carl.notes(1, 1), true);
        settle();
        assertThat(line().pushes()).isEmpty();
        send(Carl.notes(2, 1));
        assertThat(numbers(line().lastPush())).containsExactly(3L);
    }

    @Test
    void oneBatchIsUnderwayAtATimeAndTheNextDoesNotWaitForTheEcho() {
        connectWith(List.of());
        commit("1");
        settle();
        commit("2");
        settle();
        assertThat(line().pushes()).hasSize(1);
        line().accept();
        settle();
        assertThat(line().pushes()).extracting(ScriptedSync::numbers).containsExactly(List.of(1L), List.of(2L));
        assertThat(status().pending()).as("only the echo confirms").isEqualTo(2);
        send(line().pushes().stream().flatMap(List::stream).toList());
        assertThat(status().pending()).isZero();
    }

    @Test
    void theEchoMayComeBeforeTheAnswer() {
        connectWith(List.of());
        commit("1");
        settle();
        send(line().lastPush());
        assertThat(status().pending()).isZero();
        commit("2");
        settle();
        assertThat(line().pushes()).as("the first has no answer yet").hasSize(1);
        line().accept();
        settle();
        assertThat(numbers(line().lastPush())).containsExactly(2L);
    }

    @Test
    void behindABackendThatIsAheadItPullsAtOnceAndHoldsBackUntilItHasCaughtUp() {
        connectWith(List.of());
        commit("1");
        settle();
        line().answer(new PushOutcome.ServerAhead(1));
        settle();
        assertThat(line().pulls()).hasSize(2);
        commit("2");
        settle();
        assertThat(line().pushes()).hasSize(1);
        send(Carl.notes(1, 1));
        assertThat(line().pushes()).hasSize(2);
        assertThat(numbers(line().lastPush())).containsExactly(2L, 3L);
        assertThat(line().pulls()).hasSize(2);
    }

    @Test
    void whatWasTakenAlreadyIsRecoveredByItsEcho() {
        connectWith(List.of());
        commit("1");
        settle();
        List<SyncEvent> taken = line().lastPush();
        commit("2");
        line().answer(new PushOutcome.ServerAhead(1));
        settle();
        send(taken);
        assertThat(status().pending()).isEqualTo(1);
        assertThat(status().rebases()).isZero();
        assertThat(numbers(line().lastPush())).containsExactly(2L);
    }

    @Test
    void whatCannotStayBehindTheBackendsEventsIsSetAsideAndTheRestGoesOn() {
        connectWith(List.of());
        commit("carl1");
        settle();
        commit("2");
        line().answer(new PushOutcome.ServerAhead(1));
        settle();
        send(Carl.notes(1, 1));
        assertThat(status().conflicts()).isEqualTo(1);
        assertThat(numbers(line().lastPush())).containsExactly(2L);
        assertThat(line().lastPush().get(0).args()).contains("\"2\"");
    }

    @Test
    void aBackendThatClaimsToBeAheadAndHasNothingIsLeftForAWhile() {
        connectWith(List.of());
        commit("1");
        settle();
        line().answer(new PushOutcome.ServerAhead(7));
        settle();
        send(List.of());
        assertThat(problem()).isEqualTo(SyncProblem.Kind.PROTOCOL);
        assertThat(line().isClosed()).isTrue();
        bench.settleLater();
        connectWith(List.of());
        confirmPush();
        assertThat(status().pending()).isZero();
        assertThat(status().problem()).isNull();
    }

    @Test
    void answersToABatchThatHasOtherNumbersNowSayNothing() {
        for (PushOutcome late : List.of(new PushOutcome.ServerAhead(1), REFUSED, new PushOutcome.Accepted())) {
            long head = status().confirmedHead();
            if (head == 0) {
                connectWith(List.of());
            }
            commit("late " + head);
            settle();
            send(Carl.notes(head + 1, 1));
            assertThat(status().pending()).isEqualTo(1);
            int pulls = line().pulls().size();
            line().answer(late);
            settle();
            assertThat(line().pulls()).hasSize(pulls);
            assertThat(status().conflicts()).isZero();
            assertThat(numbers(line().lastPush())).containsExactly(head + 2);
            confirmPush();
            assertThat(status().pending()).isZero();
        }
    }

    @Test
    void aRefusedCommitIsSetAsideAsAWholeAndTheRestIsPushed() {
        connectWith(List.of());
        commit("1");
        settle();
        store.commit(added("2"), added("3"));
        commit("4");
        store.commit(new NoteEvent.Pinned("3", true));
        confirmPush();
        line().answer(new PushOutcome.Refused(1, "no", "not this one"));
        settle();
        assertThat(NoteBench.conflicts(store))
                .extracting(Conflict::reason)
                .containsExactly(new Conflict.Refused("no", "not this one"), new Conflict.DependsOn(Set.of(2L)));
        assertThat(numbers(line().lastPush())).containsExactly(2L);
        confirmPush();
        assertThat(status().pending()).isZero();
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
    }

    @Test
    void aRefusalOfAnEventThatTheBatchDoesNotHaveMeansTheNearest() {
        connectWith(List.of());
        commit("1");
        settle();
        line().answer(new PushOutcome.Refused(7, "no", "not this one"));
        settle();
        assertThat(status().conflicts()).isEqualTo(1);
        commit("2");
        settle();
        line().answer(new PushOutcome.Refused(-1, "no", "not this one"));
        settle();
        assertThat(status().conflicts()).isEqualTo(2);
    }

    @Test
    void aRefusedCommitBehindAFullBatchThatHasNotComeBackIsSetAside() {
        List<NoteEvent> full = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            full.add(added("full" + i));
        }
        store.commit(full);
        connectWith(List.of());
        commit("refused");
        line().accept();
        settle();
        assertThat(numbers(line().lastPush())).containsExactly(101L);
        line().answer(REFUSED);
        settle();
        assertThat(status().conflicts()).isEqualTo(1);
        assertThat(status().pending()).isEqualTo(100);
    }

    @Test
    void aPushOfUnknownOutcomeThatWasTakenIsConfirmedByItsEcho() {
        connectWith(List.of());
        commit("1");
        settle();
        List<SyncEvent> taken = line().lastPush();
        line().lose(SyncProblem.Kind.OFFLINE);
        settle();
        assertThat(problem()).isEqualTo(SyncProblem.Kind.OFFLINE);
        bench.settleLater();
        connectWith(taken);
        assertThat(status().pending()).isZero();
        assertThat(line().pushes()).isEmpty();
    }

    @Test
    void aPushOfUnknownOutcomeThatWasNotTakenIsSentAgain() {
        connectWith(List.of());
        commit("1");
        settle();
        List<SyncEvent> lost = line().lastPush();
        line().lose(SyncProblem.Kind.OFFLINE);
        bench.settleLater();
        connectWith(List.of());
        assertThat(line().lastPush()).isEqualTo(lost);
    }

    @Test
    void anAnswerToNoPushIsIgnored() {
        connectWith(List.of());
        line().accept();
        line().answer(new PushOutcome.ServerAhead(1));
        line().answer(REFUSED);
        settle();
        commit("1");
        settle();
        confirmPush();
        assertThat(status().isSynced()).isTrue();
        assertThat(backend.connects()).isEqualTo(1);
    }

    @Test
    void commitsAreNotMissedWhateverIsUnderway() {
        commit("before the connection");
        settle();
        commit("while it connects");
        line().connected();
        settle();
        commit("while it pulls");
        line().send(List.of());
        commit("before it merges");
        settle();
        commit("while it pushes");
        settle();
        confirmPush();
        confirmPush();
        commit("when all is done");
        settle();
        confirmPush();
        assertThat(status().confirmedHead()).isEqualTo(6);
        assertThat(status().isSynced()).isTrue();
    }
}

package io.livestore4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.SyncProblem;
import io.livestore4j.SyncStatus.State;
import io.livestore4j.notes.Carl;
import io.livestore4j.sync.PushOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A loop ends for no reason but the store's end. */
class SyncLoopFailureTest extends ScriptedSync {

    private static final long TICK_MILLIS = 10_000;

    private static void fail(ScriptedBackend.Line line) {
        throw new IllegalStateException("planted");
    }

    private static void failBadly(ScriptedBackend.Line line) {
        throw new StackOverflowError("planted");
    }

    /** What works after everything else. */
    private void assertSyncsAgain() {
        backend.whenConnecting(line -> {});
        backend.whenAsked(line -> {});
        backend.whenClosed(() -> {});
        bench.settleLater();
        connectWith(List.of());
        commit("afterwards");
        settle();
        for (long pending = status().pending(); pending > 0; pending = status().pending()) {
            confirmPush();
            assertThat(status().pending()).isLessThan(pending);
        }
        assertThat(status().isSynced()).isTrue();
        assertThat(status().problem()).isNull();
    }

    @Test
    void aBackendThatCannotBeAskedIsTriedAgain() {
        backend.whenConnecting(SyncLoopFailureTest::fail);
        settle();
        assertThat(status().state()).isEqualTo(State.OFFLINE);
        assertThat(status().problem()).isNotNull();
        bench.settleLater();
        assertThat(backend.connects()).isGreaterThan(1);
        assertSyncsAgain();
    }

    @Test
    void anErrorOfTheBackendIsTriedAgainToo() {
        backend.whenConnecting(SyncLoopFailureTest::failBadly);
        settle();
        assertThat(status().state()).isEqualTo(State.OFFLINE);
        assertSyncsAgain();
    }

    @Test
    void aPullThatThrowsEndsTheConnection() {
        backend.whenAsked(SyncLoopFailureTest::fail);
        connect();
        assertThat(line().isClosed()).isTrue();
        assertThat(status().state()).isEqualTo(State.OFFLINE);
        assertSyncsAgain();
    }

    @Test
    void aPushThatThrowsEndsTheConnection() {
        connectWith(List.of());
        backend.whenAsked(SyncLoopFailureTest::fail);
        commit("1");
        settle();
        assertThat(line().isClosed()).isTrue();
        assertThat(status().state()).isEqualTo(State.OFFLINE);
        assertSyncsAgain();
    }

    @Test
    void aConnectionThatCannotBeClosedDoesNotEndTheLoop() {
        backend.whenClosed(() -> {
            throw new IllegalStateException("planted");
        });
        connectWith(List.of());
        backend.whenAsked(SyncLoopFailureTest::fail);
        commit("1");
        settle();
        assertThat(status().state()).isEqualTo(State.OFFLINE);
        assertSyncsAgain();
    }

    @Test
    void aConnectionThatIsLostAndCannotBeClosedDoesNotEndTheLoop() {
        backend.whenClosed(() -> {
            throw new IllegalStateException("planted");
        });
        connectWith(List.of());
        line().lose(SyncProblem.Kind.OFFLINE);
        settle();
        assertSyncsAgain();
        assertThat(bench.time().waiting()).as("the ticks of a watch").isLessThanOrEqualTo(1);
    }

    @Test
    void theBackendMaySpeakBeforeConnectReturns() {
        backend.whenConnecting(ScriptedBackend.Line::connected);
        settle();
        assertThat(line().pulls()).hasSize(1);
        send(Carl.notes(1, 1));
        assertThat(status().state()).isEqualTo(State.LIVE);
    }

    @Test
    void theBackendMayRefuseBeforeConnectReturns() {
        backend.whenConnecting(line -> line.lose(SyncProblem.Kind.UNAUTHORIZED));
        settle();
        assertThat(problem()).isEqualTo(SyncProblem.Kind.UNAUTHORIZED);
        assertSyncsAgain();
    }

    @Test
    void theBackendMayAnswerBeforePullAndPushReturn() {
        backend.whenAsked(line -> {
            if (line.pushes().isEmpty()) {
                line.send(List.of());
            } else {
                line.accept();
                line.send(line.lastPush());
            }
        });
        commit("1");
        connect();
        assertThat(status().isSynced()).isTrue();
        commit("2");
        settle();
        assertThat(status().confirmedHead()).isEqualTo(2);
    }

    @Test
    void whatAnOldConnectionSaysIsIgnored() {
        connectWith(List.of());
        commit("1");
        settle();
        ScriptedBackend.Line old = line();
        old.lose(SyncProblem.Kind.OFFLINE);
        bench.settleLater();
        connectWith(List.of());
        old.connected();
        old.send(Carl.notes(1, 1));
        old.answer(new PushOutcome.Refused(0, "no", "no"));
        old.lose(SyncProblem.Kind.UNAUTHORIZED);
        settle();
        assertThat(status().state()).isEqualTo(State.LIVE);
        assertThat(status().confirmedHead()).isZero();
        assertThat(status().conflicts()).isZero();
        assertThat(old.pulls()).hasSize(1);
        confirmPush();
        assertThat(status().isSynced()).isTrue();
    }

    @Test
    void aBackendThatNeverConnectsIsGivenUp() {
        settle();
        bench.time().pass(5 * TICK_MILLIS);
        assertThat(line(0).isClosed()).isTrue();
        assertThat(backend.connects()).isGreaterThan(1);
        assertSyncsAgain();
    }

    private ScriptedBackend.Line line(int index) {
        return backend.line(index);
    }

    @Test
    void aBackendThatDoesNotAnswerAPullIsGivenUp() {
        connect();
        bench.time().pass(2 * TICK_MILLIS);
        assertThat(line().isClosed()).as("it still has time").isFalse();
        line().send(Carl.notes(1, 1), true);
        bench.time().pass(2 * TICK_MILLIS);
        assertThat(line(0).isClosed()).as("it was heard").isFalse();
        bench.time().pass(3 * TICK_MILLIS);
        assertThat(line(0).isClosed()).isTrue();
        assertThat(status().problem()).isNotNull();
        assertSyncsAgain();
    }

    @Test
    void aBackendThatDoesNotAnswerAPushIsGivenUp() {
        connectWith(List.of());
        commit("1");
        settle();
        bench.time().pass(5 * TICK_MILLIS);
        assertThat(line(0).isClosed()).isTrue();
        assertSyncsAgain();
    }

    @Test
    void aBackendThatTakesAPushAndNeverSendsItBackIsGivenUp() {
        connectWith(List.of());
        commit("1");
        settle();
        line().accept();
        bench.time().pass(5 * TICK_MILLIS);
        assertThat(line(0).isClosed()).isTrue();
        assertSyncsAgain();
    }

    @Test
    void aBackendThatOwesNothingMayBeSilent() {
        connectWith(List.of());
        commit("1");
        settle();
        confirmPush();
        bench.time().pass(100 * TICK_MILLIS);
        assertThat(backend.connects()).isEqualTo(1);
        assertThat(status().state()).isEqualTo(State.LIVE);
        assertThat(bench.time().waiting()).isZero();
    }

    @Test
    void aSecondTimeConnectedBeginsThePullAgain() {
        connectWith(List.of());
        line().connected();
        settle();
        assertThat(line().pulls()).hasSize(2);
        send(Carl.notes(1, 1));
        assertThat(status().confirmedHead()).isEqualTo(1);
    }
}

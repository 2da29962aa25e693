package io.livestore4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.SyncProblem;
import io.livestore4j.notes.Carl;
import io.livestore4j.sync.PushOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How soon the loop comes back after which failure. */
class SyncLoopBackoffTest extends ScriptedSync {

    private static final long SHORTEST_MILLIS = 500;
    private static final int TRIES = 6;

    /** The watch of the connection before may be due earlier, and does nothing. */
    private long passUntilNextConnect() {
        int connects = backend.connects();
        long millis = 0;
        while (backend.connects() == connects) {
            bench.time().pass(1);
            millis++;
        }
        return millis;
    }

    @Test
    void aBackendThatCannotBeReachedIsTriedLessAndLess() {
        backend.whenConnecting(line -> line.lose(SyncProblem.Kind.OFFLINE));
        settle();
        for (int i = 0; i < TRIES; i++) {
            long ceiling = SHORTEST_MILLIS << i;
            assertThat(passUntilNextConnect()).isBetween(ceiling / 2, ceiling);
        }
    }

    @Test
    void aConnectionThatWorkedIsSoonTriedAgain() {
        backend.whenConnecting(line -> line.lose(SyncProblem.Kind.OFFLINE));
        settle();
        for (int i = 0; i < TRIES; i++) {
            passUntilNextConnect();
        }
        backend.whenConnecting(line -> {});
        passUntilNextConnect();
        connectWith(List.of());
        line().lose(SyncProblem.Kind.OFFLINE);
        assertThat(passUntilNextConnect()).isLessThanOrEqualTo(SHORTEST_MILLIS);
    }

    @Test
    void aPushThatWasTakenCountsAsWork() {
        commit("1");
        store.commit(added("2"), added("3"));
        for (int i = 0; i < TRIES; i++) {
            connectWith(List.of());
            line().lose(SyncProblem.Kind.OFFLINE);
            passUntilNextConnect();
        }
        connectWith(List.of());
        line().accept();
        settle();
        line().lose(SyncProblem.Kind.OFFLINE);
        assertThat(passUntilNextConnect()).isLessThanOrEqualTo(SHORTEST_MILLIS);
    }

    @Test
    void aBackendThatIsAlwaysAheadAndHasNothingIsTriedLessAndLess() {
        commit("1");
        long last = 0;
        for (int i = 0; i < TRIES; i++) {
            connectWith(List.of());
            line().answer(new PushOutcome.ServerAhead(7));
            settle();
            send(List.of());
            assertThat(problem()).isEqualTo(SyncProblem.Kind.PROTOCOL);
            last = passUntilNextConnect();
        }
        assertThat(last).isGreaterThanOrEqualTo(SHORTEST_MILLIS << TRIES - 2);
    }

    @Test
    void aBackendThatDiesOfAPushIsTriedLessAndLess() {
        commit("1");
        long last = 0;
        for (int i = 0; i < TRIES; i++) {
            connectWith(List.of());
            assertThat(line().pushes()).hasSize(1);
            line().lose(SyncProblem.Kind.OFFLINE);
            last = passUntilNextConnect();
        }
        assertThat(last).isGreaterThanOrEqualTo(SHORTEST_MILLIS << TRIES - 2);
    }

    @Test
    void aGapThatStaysIsTriedLessAndLess() {
        long last = 0;
        for (int i = 0; i < TRIES; i++) {
            connectWith(Carl.notes(2, 1));
            last = passUntilNextConnect();
        }
        assertThat(last).isGreaterThanOrEqualTo(SHORTEST_MILLIS << TRIES - 2);
    }
}

package io.livestore4j.internal.sync;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.StoreOptions;
import io.livestore4j.SyncProblem;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.PushOutcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A store may close whatever is underway: no task is left, and nothing is asked of the backend any more. */
class SyncLoopCloseTest extends ScriptedSync {

    private void assertNothingFollows() {
        store.close();
        assertThat(bench.time().waiting()).isZero();
        int connects = backend.connects();
        if (connects > 0) {
            assertThat(line().isClosed()).isTrue();
            int pulls = line().pulls().size();
            int pushes = line().pushes().size();
            line().connected();
            if (pulls > 0) {
                line().send(Carl.notes(1, 1));
            }
            line().answer(new PushOutcome.ServerAhead(1));
            line().lose(SyncProblem.Kind.OFFLINE);
            bench.settleLater();
            assertThat(line().pulls()).hasSize(pulls);
            assertThat(line().pushes()).hasSize(pushes);
        }
        bench.settleLater();
        assertThat(backend.connects()).isEqualTo(connects);
        assertThat(bench.time().waiting()).isZero();
    }

    @Test
    void beforeItHasConnected() {
        assertNothingFollows();
    }

    @Test
    void whileItConnects() {
        settle();
        assertNothingFollows();
    }

    @Test
    void withinConnect() {
        backend.whenConnecting(line -> store.close());
        settle();
        assertNothingFollows();
    }

    @Test
    void withinPull() {
        backend.whenAsked(line -> store.close());
        connect();
        assertNothingFollows();
    }

    @Test
    void withinPush() {
        connectWith(List.of());
        backend.whenAsked(line -> store.close());
        commit("1");
        settle();
        assertNothingFollows();
    }

    @Test
    void whileItPulls() {
        connect();
        line().send(Carl.notes(1, 1), true);
        settle();
        assertNothingFollows();
    }

    @Test
    void whileItPushes() {
        connectWith(List.of());
        commit("1");
        settle();
        assertNothingFollows();
    }

    @Test
    void whileItWaitsForTheNextTry() {
        connectWith(List.of());
        line().lose(SyncProblem.Kind.OFFLINE);
        settle();
        assertNothingFollows();
    }

    @Test
    void withinAMerge() {
        connect();
        store.observe(NOTE.all().count()).skip(1).subscribe(count -> store.close());
        send(Carl.notes(1, 1));
        assertNothingFollows();
    }

    @Test
    void withinAConfirmation() {
        connectWith(List.of());
        store.commit(added("1")).confirmed().thenRun(store::close);
        settle();
        confirmPush();
        assertNothingFollows();
    }

    @Test
    void whenItIsClosedTwice() {
        connectWith(List.of());
        store.close();
        assertNothingFollows();
    }

    @Test
    void noThreadIsLeft() throws InterruptedException {
        Set<Thread> before = threads();
        ScriptedBackend real = new ScriptedBackend();
        real.whenConnecting(ScriptedBackend.Line::connected);
        real.whenAsked(line -> line.send(List.of()));
        NoteStore threaded = NoteStore.open(
                StoreOptions.builder().storeId("threaded").inMemory().sync(real).build());
        threaded.syncStatus().filter(status -> status.isSynced()).blockingFirst();
        threaded.close();
        Set<Thread> left = threads();
        left.removeAll(before);
        for (Thread thread : left) {
            thread.join(30_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("livestore-"))
                .collect(Collectors.toSet());
    }
}

package io.livestore4j.load;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.TodoTable.TODO;

import io.livestore4j.Durability;
import io.livestore4j.StoreOptions;
import io.livestore4j.SyncStatus;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCreated;
import todo.TodoStore;

/**
 * Many pending events, or many remote ones, while another thread commits. How long its commits take is printed, not
 * asserted; how often pending events are applied again is.
 */
class LargeRebaseTest {

    private static final String STORE_ID = "large";
    private static final Duration LONG = Duration.ofMinutes(5);

    /** About what a user and a few timers do at the very most. */
    private static final long BETWEEN_COMMITS_NANOS = 1_000_000;

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.create();

    private TodoStore open() {
        return TodoStore.open(StoreOptions.builder()
                .storeId(STORE_ID)
                .directory(directory)
                .durability(Durability.NORMAL)
                .sync(backend)
                .build());
    }

    /** Remote todos behind what the backend has, which begins with a list. */
    private void remote(int count) {
        long head = backend.head(STORE_ID);
        List<SyncEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long number = head + 1 + i;
            String args = head + i == 0
                    ? "{\"id\":\"far\",\"name\":\"Far away\",\"capacity\":10}"
                    : "{\"id\":\"far" + number + "\",\"listId\":\"far\",\"text\":\"Something to do, number " + number
                            + "\"}";
            String name = head + i == 0 ? "v1.ListCreated" : "v1.TodoCreated";
            events.add(new SyncEvent(number, number - 1, name, args, "far", "s"));
        }
        backend.append(STORE_ID, events);
    }

    private static TodoCreated near(String kind, int number) {
        return new TodoCreated(kind + number, "near", "Something to do here, number " + number);
    }

    private static List<TodoCreated> pending(int count) {
        List<TodoCreated> todos = new ArrayList<>(count);
        for (int i = 1; i < count; i++) {
            todos.add(near("pending", i));
        }
        return todos;
    }

    @Test
    void manyPendingEventsOverOneRemoteEvent() throws Exception {
        run(5_000, 1, 2);
    }

    @Test
    void manyRemoteEventsUnderSomePendingOnes() throws Exception {
        run(1_000, 100_000, 12);
    }

    private void run(int pending, int remote, int timesMax) throws Exception {
        backend.disconnect();
        try (TodoStore store = open()) {
            store.commit(new ListCreated("near", "Near by", 10));
            store.commitEach(pending(pending));
            remote(remote);
            AtomicBoolean done = new AtomicBoolean();
            Latencies latencies = new Latencies();
            Thread committer = new Thread(() -> commitUntil(done, store, latencies));
            committer.start();
            backend.connect();
            SyncStatus caughtUp = store.syncStatus()
                    .filter(status -> status.confirmedHead() >= remote)
                    .blockingFirst();
            store.syncStatus().filter(status -> status.pending() == 0).blockingFirst();
            done.set(true);
            committer.join();
            assertThat(store.awaitSynced(LONG)).isTrue();

            System.out.println(pending + " pending over " + remote + " remote: " + latencies
                    + "; pending applied again " + caughtUp.rebases() + " times");
            assertThat(caughtUp.rebases()).isBetween(1L, (long) timesMax);
            assertThat(store.query(TODO.all().count())).isEqualTo(pending - 1 + remote - 1 + latencies.count());
            assertThat(backend.head(STORE_ID)).isEqualTo(pending + remote + latencies.count());
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    private static void commitUntil(AtomicBoolean done, TodoStore store, Latencies latencies) {
        for (int i = 0; !done.get(); i++) {
            TodoCreated todo = near("meanwhile", i);
            latencies.time(() -> store.commit(todo));
            LockSupport.parkNanos(BETWEEN_COMMITS_NANOS);
        }
    }
}

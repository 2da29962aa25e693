package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.StoreClosed;
import io.livestore4j.StoreOptions;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is closed under the hands of its users: they get an answer or {@link StoreClosed}, and nothing else. */
class CloseRaceTest {

    private static final int STORES = 12;
    private static final int USERS = 5;

    private final ExecutorService threads = Executors.newFixedThreadPool(USERS);

    @TempDir
    Path directory;

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    /** Uses a store until it is closed. */
    private interface User {
        void use(NoteStore store, int round);
    }

    private static Void untilClosed(NoteStore store, User user, CountDownLatch started) {
        for (int round = 0; ; round++) {
            try {
                user.use(store, round);
            } catch (StoreClosed e) {
                return null;
            } finally {
                started.countDown();
            }
        }
    }

    /** Closes the store while it is used; how many commits were acknowledged. */
    private int closeWhileUsed(NoteStore store, String prefix) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        List<User> users = List.of(
                (used, round) -> {
                    used.commit(new Added(prefix + "a" + round, prefix + "a" + round, null));
                    acknowledged.incrementAndGet();
                },
                (used, round) -> {
                    used.commit(new Added(prefix + "b" + round, prefix + "b" + round, null));
                    acknowledged.incrementAndGet();
                },
                (used, round) -> used.query(NOTE.all().count()),
                (used, round) -> used.forEach(NOTE.all(), note -> {}),
                (used, round) -> used.stateDigest());
        CountDownLatch started = new CountDownLatch(USERS);
        List<Future<Void>> done = new ArrayList<>();
        for (User user : users) {
            done.add(threads.submit(() -> untilClosed(store, user, started)));
        }
        assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
        store.close();
        for (Future<Void> user : done) {
            user.get(30, TimeUnit.SECONDS);
        }
        return acknowledged.get();
    }

    @Test
    void usersOfAStoreOnDiskAreToldAndNothingAcknowledgedIsLost() throws Exception {
        StoreOptions options = StoreChild.options().directory(directory).build();
        long acknowledged = 0;
        for (int i = 0; i < STORES; i++) {
            acknowledged += closeWhileUsed(NoteStore.open(options), i + ".");
        }
        try (NoteStore store = NoteStore.open(options)) {
            assertThat(store.query(NOTE.all().count())).isEqualTo(acknowledged);
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void usersOfAStoreInMemoryAreTold() throws Exception {
        for (int i = 0; i < STORES; i++) {
            closeWhileUsed(NoteStore.open(StoreChild.options().inMemory().build()), "");
        }
    }
}

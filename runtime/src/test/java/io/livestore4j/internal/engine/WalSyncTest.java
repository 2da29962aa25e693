package io.livestore4j.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Durability;
import io.livestore4j.Receipt;
import io.livestore4j.StoreClosed;
import io.livestore4j.StoreOptions;
import io.livestore4j.internal.time.ManualTasks;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalSyncTest {

    @TempDir
    Path directory;

    private final ManualTasks tasks = new ManualTasks();

    private NoteStore open() {
        Environment system = Environment.system();
        return NoteStore.open(StoreOptions.builder()
                .storeId("notes")
                .directory(directory)
                .durability(Durability.NORMAL)
                .environment(new Environment(
                        system.clock(), system.ids(), system.chance(), name -> tasks, system.crashPoints()))
                .build());
    }

    private static CompletableFuture<Void> future(Receipt receipt) {
        return receipt.durable().toCompletableFuture();
    }

    @Test
    void manyCommitsShareOneSyncThatReallyWrites() throws Exception {
        try (NoteStore store = open()) {
            CompletableFuture<Void> first = future(store.commit(new Added("a", "A", null)));
            CompletableFuture<Void> second = future(store.commit(new Added("b", "B", null)));
            Path wal = directory.resolve("store-notes.db-wal");
            long before = Files.size(wal);
            assertThat(first).isNotDone();
            assertThat(tasks.count()).isEqualTo(1);

            tasks.runAll();
            assertThat(first).isCompleted();
            assertThat(second).isCompleted();
            long after = Files.size(wal);
            assertThat(after)
                    .as("a transaction that changes no page would sync nothing")
                    .isGreaterThan(before);

            future(store.commit(new Added("c", "C", null)));
            long third = Files.size(wal);
            tasks.runAll();
            assertThat(Files.size(wal)).as("every time").isGreaterThan(third);
        }
    }

    @Test
    void theStageMayCommitQueryAndCloseTheStore() {
        NoteStore store = open();
        CompletableFuture<Void> closed = store.commit(new Added("a", "A", null))
                .durable()
                .thenRun(() -> store.commit(new Added("b", "B", null)))
                .thenRun(store::close)
                .toCompletableFuture();
        tasks.runAll();
        assertThat(closed).isCompleted();
    }

    @Test
    void closingSyncsForThoseWhoWait() {
        NoteStore store = open();
        Receipt receipt = store.commit(new Added("a", "A", null));
        CompletableFuture<Void> durable = future(receipt);
        store.close();
        assertThat(durable).isCompleted();
        assertThat(future(receipt))
                .failsWithin(1, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(StoreClosed.class);
    }
}

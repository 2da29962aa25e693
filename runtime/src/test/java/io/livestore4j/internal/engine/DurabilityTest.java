package io.livestore4j.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Durability;
import io.livestore4j.Receipt;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real background work; {@code WalSyncTest} has the cases that need a hand on it. */
class DurabilityTest {

    private static final long TIMEOUT_SECONDS = 30;

    @TempDir
    Path directory;

    @Test
    void atNormalEveryCommitBecomesDurable() throws Exception {
        try (NoteStore store = NoteStore.open(StoreChild.options()
                .directory(directory)
                .durability(Durability.NORMAL)
                .build())) {
            List<CompletableFuture<Void>> stages = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Receipt receipt = store.commit(new Added("n" + i, "text " + i, null));
                stages.add(receipt.durable().toCompletableFuture());
                if (i % 50 == 0) {
                    stages.get(i).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                }
            }
            for (CompletableFuture<Void> stage : stages) {
                stage.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            }
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void aStageThatOneCallerSpoilsIsNotSpoiledForTheOthers() throws Exception {
        try (NoteStore store = NoteStore.open(StoreChild.options()
                .directory(directory)
                .durability(Durability.NORMAL)
                .build())) {
            Receipt receipt = store.commit(new Added("a", "A", null));
            receipt.durable().toCompletableFuture().cancel(true);
            receipt.durable().toCompletableFuture().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        }
    }
}

package io.livestore4j;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores and a backend. */
class SyncTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.create();

    private NoteStore open(String device) {
        return NoteStore.open(StoreOptions.builder()
                .storeId("notes")
                .directory(directory.resolve(device))
                .sync(backend)
                .build());
    }

    private static void awaitHead(NoteStore store, long head) {
        store.syncStatus().filter(status -> status.confirmedHead() >= head).blockingFirst();
        assertThat(store.awaitSynced(LONG)).isTrue();
    }

    private static NoteEvent.Added added(String id, String text) {
        return new NoteEvent.Added(id, text, null);
    }

    @Test
    void whatOneCommitsTheOtherGets() throws Exception {
        try (NoteStore ann = open("ann");
                NoteStore bob = open("bob")) {
            Receipt receipt = ann.commit(added("1", "milk"), added("2", "bread"));
            assertThat(receipt.confirmed().toCompletableFuture().get()).containsExactly(1L, 2L);
            awaitHead(bob, 2);
            assertThat(bob.query(NOTE.all().count())).isEqualTo(2);
            assertThat(bob.stateDigest()).isEqualTo(ann.stateDigest()).isEqualTo(bob.replayedDigest());
        }
    }

    @Test
    void whatIsCommittedOfflineIsRebasedBehindWhatCameFirst() throws Exception {
        try (NoteStore ann = open("ann");
                NoteStore bob = open("bob")) {
            ann.syncStatus().filter(SyncStatus::isSynced).blockingFirst();
            bob.syncStatus().filter(SyncStatus::isSynced).blockingFirst();
            backend.disconnect();
            Receipt anns = ann.commit(added("1", "milk"));
            Receipt bobs = bob.commit(added("2", "bread"));
            ann.commit(new NoteEvent.Drafted("d", "mine"));
            bob.commit(new NoteEvent.Pinned("2", true));
            backend.connect();
            List<Long> first = anns.confirmed().toCompletableFuture().get();
            List<Long> second = bobs.confirmed().toCompletableFuture().get();
            assertThat(first).doesNotContainAnyElementsOf(second);
            awaitHead(ann, 3);
            awaitHead(bob, 3);
            assertThat(bob.stateDigest()).isEqualTo(ann.stateDigest()).isEqualTo(ann.replayedDigest());
        }
    }

    @Test
    void whatBreaksARuleBehindOthersIsSetAsideWithWhatDependsOnIt() throws Exception {
        try (NoteStore ann = open("ann");
                NoteStore bob = open("bob")) {
            ann.syncStatus().filter(SyncStatus::isSynced).blockingFirst();
            bob.syncStatus().filter(SyncStatus::isSynced).blockingFirst();
            backend.disconnect();
            bob.commit(added("9", "free"));
            Receipt receipt = bob.commit(added("1", "milk"));
            bob.commit(new NoteEvent.Pinned("1", true));
            backend.append(
                    "notes",
                    List.of(new SyncEvent(
                            1, 0, "v1.NoteAdded", "{\"id\":\"2\",\"text\":\"milk\",\"parentId\":null}", "carl", "s")));
            backend.connect();
            awaitHead(bob, 2);
            assertThatThrownBy(() -> receipt.confirmed().toCompletableFuture().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SetAside.class);
            List<Conflict<NoteEvent>> conflicts =
                    bob.conflicts().take(2).toList().toFuture().get(20, TimeUnit.SECONDS);
            assertThat(conflicts).extracting(Conflict::commitId).containsExactly(2L, 3L);
            assertThat(conflicts.get(0).reason())
                    .isInstanceOfSatisfying(
                            Conflict.Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo("LS-R02"));
            assertThat(conflicts.get(1).reason()).isEqualTo(new Conflict.DependsOn(Set.of(2L)));
            List<Receipt> again = bob.replaceWith(conflicts.get(0), List.of(added("1", "other milk")));
            assertThat(again).hasSize(2);
            awaitHead(bob, 4);
            awaitHead(ann, 4);
            assertThat(bob.stateDigest()).isEqualTo(ann.stateDigest()).isEqualTo(bob.replayedDigest());
            assertThat(bob.query(NOTE.where(NOTE.pinned.isTrue()).count())).isEqualTo(1);
            assertThatThrownBy(() -> bob.retry(conflicts.get(0))).isInstanceOf(NoSuchConflict.class);
        }
    }

    @Test
    void whoHearsOfAConfirmationMayWaitForTheNext() throws Exception {
        try (NoteStore ann = open("ann")) {
            CompletableFuture<Boolean> synced = new CompletableFuture<>();
            ann.commit(added("1", "milk")).confirmed().thenRun(() -> {
                ann.commit(added("2", "bread"));
                synced.complete(ann.awaitSynced(LONG));
            });
            assertThat(synced.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoHearsOfAConfirmationMayWaitForTheDisk() throws Exception {
        StoreOptions options = StoreOptions.builder()
                .storeId("notes")
                .directory(directory.resolve("ann"))
                .durability(Durability.NORMAL)
                .sync(backend)
                .build();
        try (NoteStore ann = NoteStore.open(options)) {
            CompletableFuture<Void> durable = new CompletableFuture<>();
            ann.commit(added("1", "milk")).confirmed().thenRun(() -> {
                ann.commit(added("2", "bread")).durable().toCompletableFuture().join();
                durable.complete(null);
            });
            durable.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void conflictsComePageByPageAndAllOfThem() throws Exception {
        try (NoteStore ann = open("ann")) {
            ann.syncStatus().filter(SyncStatus::isSynced).blockingFirst();
            backend.disconnect();
            ann.commit(added("1", "milk"));
            List<NoteEvent> pins = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                pins.add(new NoteEvent.Pinned("1", i % 2 == 0));
            }
            ann.commitEach(pins);
            backend.append(
                    "notes",
                    List.of(new SyncEvent(
                            1, 0, "v1.NoteAdded", "{\"id\":\"2\",\"text\":\"milk\",\"parentId\":null}", "carl", "s")));
            backend.connect();
            awaitHead(ann, 1);
            assertThat(ann.conflicts().take(121).toList().toFuture().get(20, TimeUnit.SECONDS))
                    .extracting(Conflict::commitId)
                    .isSorted()
                    .hasSize(121);
        }
    }

    @Test
    void aCommitDependsOnTheLastOneThatTouchedItsRow() throws Exception {
        try (NoteStore ann = open("ann")) {
            ann.syncStatus().filter(SyncStatus::isSynced).blockingFirst();
            backend.disconnect();
            ann.commit(added("1", "milk"));
            ann.commitEach(List.of(
                    new NoteEvent.Pinned("1", true),
                    new NoteEvent.Pinned("1", false),
                    new NoteEvent.Pinned("1", true)));
            backend.append(
                    "notes",
                    List.of(new SyncEvent(
                            1, 0, "v1.NoteAdded", "{\"id\":\"2\",\"text\":\"milk\",\"parentId\":null}", "carl", "s")));
            backend.connect();
            awaitHead(ann, 1);
            List<Conflict<NoteEvent>> conflicts =
                    ann.conflicts().take(4).toList().toFuture().get(20, TimeUnit.SECONDS);
            assertThat(conflicts.subList(1, 4))
                    .extracting(Conflict::reason)
                    .containsExactly(
                            new Conflict.DependsOn(Set.of(1L)),
                            new Conflict.DependsOn(Set.of(2L)),
                            new Conflict.DependsOn(Set.of(3L)));
            assertThat(ann.replaceWith(conflicts.get(0), List.of(added("1", "oat milk"))))
                    .hasSize(4);
            assertThat(ann.query(NOTE.where(NOTE.pinned.isTrue()).count())).isEqualTo(1);
        }
    }
}

package io.livestore4j.internal.engine;

import static io.livestore4j.notes.DraftTable.DRAFT;
import static io.livestore4j.notes.NoteBench.STORE_ID;
import static io.livestore4j.notes.NoteBench.conflicts;
import static io.livestore4j.notes.NoteBench.status;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Conflict;
import io.livestore4j.Receipt;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of the backend that are not what this release would have written. */
class UpstreamEventTest {

    @TempDir
    Path directory;

    private NoteBench bench;

    @BeforeEach
    void prepare() {
        bench = new NoteBench(directory);
    }

    private List<String> args(String device) {
        return bench.log(device).stream()
                .map(event -> new String(event.args(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> args(List<SyncEvent> events) {
        return events.stream().map(SyncEvent::args).toList();
    }

    private static InMemoryBackend replacing(String ours, String theirs) {
        return InMemoryBackend.builder()
                .rewriting(args -> args.replace(ours, theirs))
                .build();
    }

    @Test
    void whatThisReleaseCannotReadIsKeptByteForByteAndMaterializedByOneThatCan() {
        InMemoryBackend backend = InMemoryBackend.create();
        List<SyncEvent> events = List.of(
                Carl.added(1, "c", "C"),
                Carl.event(2, "v1.NotePinned", "{ \"pinned\":true,  \"id\" : \"c\", \"\\u00e9\":[1.0]}"),
                Carl.event(3, "v9.Unheard", "{\"x\":-0.0}"),
                Carl.event(4, "v1.NoteAdded", "{\"id\":7}"),
                Carl.event(5, "v1.NoteAdded", "no JSON at all"),
                Carl.event(6, "v1.Drafted", "{\"id\":\"d\",\"text\":\"client-only here\"}"));
        backend.append(STORE_ID, events);
        String digest;
        try (NoteStore old = bench.open("ann", backend, NoteStore::openWithoutPinned)) {
            bench.settle();
            assertThat(status(old).confirmedHead()).isEqualTo(6);
            assertThat(old.query(NOTE.all().select(NOTE.pinned))).containsExactly(false);
            assertThat(old.query(DRAFT.all())).isEmpty();
            assertThat(args("ann")).isEqualTo(args(events));
            assertThat(old.replayedDigest()).isEqualTo(old.stateDigest());
            old.commit(new Added("mine", "mine", null));
            bench.settle();
            assertThat(status(old).isSynced()).isTrue();
        }
        try (NoteStore upgraded = bench.open("ann", backend)) {
            digest = upgraded.stateDigest();
            assertThat(upgraded.query(NOTE.where(NOTE.id.eq("c")).select(NOTE.pinned)))
                    .containsExactly(true);
            assertThat(args("ann")).startsWith(args(events).toArray(new String[0]));
        }
        try (NoteStore fresh = bench.open("fresh", backend)) {
            bench.settle();
            assertThat(fresh.stateDigest()).isEqualTo(digest);
        }
    }

    @Test
    void bytesThatMeanTheSameReplaceOursAndConfirm() {
        InMemoryBackend backend = replacing("{\"id\"", "{ \"id\"");
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            Receipt receipt = store.commit(new Added("1", "one", null), new Drafted("d", "D"));
            store.commit(new Pinned("1", true));
            bench.settle();
            assertThat(status(store).rebases()).isZero();
            assertThat(status(store).isSynced()).isTrue();
            assertThat(receipt.confirmed().toCompletableFuture()).isCompletedWithValue(List.of(1L));
            assertThat(args(bench.synced("ann"))).isEqualTo(args(backend.events(STORE_ID)));
            assertThat(args("ann")).filteredOn(args -> args.startsWith("{ ")).hasSize(2);
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void argumentsThatDifferReplaceOursAndAreMaterializedAgain() {
        InMemoryBackend backend = replacing("one", "ONE");
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            Receipt receipt = store.commit(new Added("1", "one", null), new Drafted("d", "D"), new Pinned("1", true));
            Receipt later = store.commit(new Added("2", "two", null));
            bench.settle();
            assertThat(store.query(NOTE.where(NOTE.id.eq("1")).select(NOTE.text)))
                    .containsExactly("ONE");
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).count())).isEqualTo(1);
            assertThat(status(store).isSynced()).isTrue();
            assertThat(backend.head(STORE_ID)).as("pushed once").isEqualTo(3);
            assertThat(receipt.confirmed().toCompletableFuture()).isCompletedWithValue(List.of(1L, 2L));
            assertThat(later.confirmed().toCompletableFuture()).isCompletedWithValue(List.of(3L));
            assertThat(args(bench.synced("ann"))).isEqualTo(args(backend.events(STORE_ID)));
            assertThat(bench.log("ann").get(0).commitId()).isEqualTo(1);
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void whatStoodOnOurArgumentsIsSetAsideIfItFailsOnTheirs() {
        InMemoryBackend backend = replacing("one", "two");
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            backend.disconnect();
            bench.settle();
            store.commit(new Added("1", "one", null));
            backend.append(STORE_ID, bench.synced("ann"));
            store.commit(new Added("2", "two", null));
            backend.connect();
            bench.settleLater();
            assertThat(conflicts(store)).extracting(Conflict::commitId).containsExactly(2L);
            assertThat(status(store).isSynced()).isTrue();
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void argumentsThatFailAreANoopHereAsEverywhere() {
        InMemoryBackend backend = replacing("one", "taken");
        backend.append(STORE_ID, List.of(Carl.added(1, "c", "taken")));
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            Receipt receipt = store.commit(new Added("1", "one", null));
            bench.settle();
            assertThat(receipt.confirmed().toCompletableFuture()).isCompletedWithValue(List.of(2L));
            assertThat(conflicts(store)).isEmpty();
            assertThat(store.query(NOTE.all().count())).isEqualTo(1);
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void argumentsThatNoLongerDecodeChangeNothing() {
        InMemoryBackend backend = replacing("\"one\"", "1");
        try (NoteStore store = bench.open("ann", backend)) {
            bench.settle();
            store.commit(new Added("1", "one", null));
            bench.settle();
            assertThat(status(store).isSynced()).isTrue();
            assertThat(store.query(NOTE.all().count())).isZero();
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }
}

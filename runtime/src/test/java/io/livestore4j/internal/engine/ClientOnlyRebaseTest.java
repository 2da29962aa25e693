package io.livestore4j.internal.engine;

import static io.livestore4j.notes.DraftTable.DRAFT;
import static io.livestore4j.notes.NoteBench.STORE_ID;
import static io.livestore4j.notes.NoteBench.conflicts;
import static io.livestore4j.notes.NoteBench.status;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Conflict;
import io.livestore4j.Mutation;
import io.livestore4j.Receipt;
import io.livestore4j.SetAside;
import io.livestore4j.StateReader;
import io.livestore4j.event.EventMeta;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.Draft;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Client-only events among those that a rebase moves. */
class ClientOnlyRebaseTest {

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.create();
    private NoteBench bench;
    private NoteStore store;

    @BeforeEach
    void open() {
        bench = new NoteBench(directory);
        open(backend);
    }

    private void open(InMemoryBackend with) {
        store = bench.open(
                "ann", with, options -> NoteStore.openDrafting(options, ClientOnlyRebaseTest::draftOfFreeText));
        bench.settle();
        with.disconnect();
        bench.settle();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Reads synced tables, as only client-only events may, and fails where a note has its text. */
    private static List<Mutation> draftOfFreeText(Drafted event, StateReader state, EventMeta meta) {
        if (state.query(NOTE.all().where(NOTE.text.eq(event.text())).count()) > 0) {
            throw new IllegalStateException("no longer free");
        }
        return List.of(DRAFT.insert(new Draft(event.id(), event.text())).orReplace());
    }

    private static Added added(String id) {
        return new Added(id, "text of " + id, null);
    }

    private static Drafted drafted(String text) {
        return new Drafted("d", text);
    }

    private void comeFirst(InMemoryBackend at, SyncEvent... events) {
        at.append(STORE_ID, List.of(events));
        at.connect();
        bench.settleLater();
    }

    private void assertOnlySyncedEventsArePushed(long count) {
        assertThat(backend.head(STORE_ID)).isEqualTo(count);
        assertThat(backend.events(STORE_ID)).extracting(SyncEvent::name).doesNotContain("v1.Drafted");
        assertThat(status(store).isSynced()).isTrue();
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
    }

    @Test
    void thoseBeforeTheFirstPendingCommitStayAndThoseWithinAndBehindMove() {
        store.commit(drafted("stays"));
        store.commit(drafted("moves"), added("1"), drafted("moves too"), added("2"), drafted("last of 2"));
        store.commit(drafted("alone"));
        store.commit(added("3"));
        store.commit(drafted("at the end"));
        comeFirst(backend, Carl.added(1, "c", "C"));
        assertThat(bench.lines("ann"))
                .containsExactly(
                        "e0.1 v1.Drafted in 1",
                        "e1 v1.NoteAdded in 0",
                        "e1.1 v1.Drafted in 2",
                        "e2 v1.NoteAdded in 2",
                        "e2.1 v1.Drafted in 2",
                        "e3 v1.NoteAdded in 2",
                        "e3.1 v1.Drafted in 2",
                        "e3.2 v1.Drafted in 3",
                        "e4 v1.NoteAdded in 4",
                        "e4.1 v1.Drafted in 5");
        assertThat(store.query(DRAFT.all())).containsExactly(new Draft("d", "at the end"));
        assertOnlySyncedEventsArePushed(4);
    }

    @Test
    void theyStayWhereTheyAreWhenTheirCommitIsConfirmed() {
        store.commit(added("1"), drafted("mine"));
        store.commit(drafted("alone"));
        List<String> before = bench.lines("ann");
        comeFirst(backend);
        assertThat(bench.lines("ann")).isEqualTo(before);
        backend.append(STORE_ID, List.of(Carl.added(2, "c", "C")));
        bench.settle();
        assertThat(bench.lines("ann")).hasSize(4).endsWith("e2 v1.NoteAdded in 0");
        assertOnlySyncedEventsArePushed(2);
    }

    @Test
    void aCommitWithOneThatFailsIsSetAsideAsAWhole() {
        Receipt mixed = store.commit(added("1"), drafted("C"));
        store.commit(drafted("C"));
        store.commit(added("2"));
        comeFirst(backend, Carl.added(1, "c", "C"));
        assertThat(conflicts(store)).extracting(Conflict::commitId).containsExactly(1L, 2L);
        assertThat(conflicts(store).get(0).events()).containsExactly(added("1"), drafted("C"));
        assertThatThrownBy(() -> mixed.confirmed().toCompletableFuture().join()).hasCauseInstanceOf(SetAside.class);
        assertThat(store.query(DRAFT.all())).isEmpty();
        assertOnlySyncedEventsArePushed(2);
    }

    @Test
    void aRetryKeepsTheirOrder() {
        List<NoteEvent> events = List.of(drafted("C"), added("1"), drafted("D"));
        store.commit(events);
        comeFirst(backend, Carl.added(1, "c", "C"));
        backend.append(STORE_ID, List.of(Carl.event(2, "v1.NoteRemoved", "{\"id\":\"c\"}")));
        bench.settle();
        assertThat(conflicts(store).get(0).events()).isEqualTo(events);
        store.retry(conflicts(store).get(0));
        bench.settle();
        assertThat(bench.lines("ann")).endsWith("e2.1 v1.Drafted in 2", "e3 v1.NoteAdded in 2", "e3.1 v1.Drafted in 2");
        assertOnlySyncedEventsArePushed(3);
    }

    @Test
    void aClientOnlyCommitAloneIsNeverPending() {
        store.commit(drafted("C"));
        assertThat(status(store).pending()).isZero();
        comeFirst(backend, Carl.added(1, "c", "C"));
        assertThat(conflicts(store)).isEmpty();
        assertThat(bench.lines("ann")).containsExactly("e0.1 v1.Drafted in 1", "e1 v1.NoteAdded in 0");
        assertThat(store.query(DRAFT.all())).hasSize(1);
    }

    @Test
    void aCommitIsConfirmedThoughItsClientOnlyPartIsSetAside() {
        store.close();
        InMemoryBackend rewriting = InMemoryBackend.builder()
                .backendId("rewriting")
                .rewriting(args -> args.replace("text of 1", "C"))
                .build();
        NoteBench other = new NoteBench(directory.resolve("other"));
        bench = other;
        open(rewriting);
        Receipt receipt = store.commit(added("1"), drafted("C"));
        CompletableFuture<List<Long>> before = receipt.confirmed().toCompletableFuture();
        comeFirst(rewriting);
        assertThat(conflicts(store).get(0).events()).containsExactly(drafted("C"));
        assertThat(before).isCompletedWithValue(List.of(1L));
        assertThat(receipt.confirmed().toCompletableFuture()).isCompletedWithValue(List.of(1L));
    }
}

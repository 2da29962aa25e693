package io.livestore4j;

import static io.livestore4j.notes.DraftTable.DRAFT;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.notes.BrokenQuery;
import io.livestore4j.notes.Draft;
import io.livestore4j.notes.Note;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Misbehaved;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteEvent.Scored;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.table.SqlText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path directory;

    private NoteStore store;

    @BeforeEach
    void open() {
        store = NoteStore.open(options());
    }

    private StoreOptions options() {
        return StoreOptions.builder().storeId("notes").directory(directory).build();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = NoteStore.open(options());
    }

    private List<String> ids() {
        return store.query(NOTE.all().select(NOTE.id).orderBy(NOTE.id.asc()));
    }

    @Test
    void aCommitIsVisibleToTheNextQueryAndAfterARestart() {
        store.commit(new Added("a", "A", null));
        assertThat(store.query(NOTE.all())).containsExactly(new Note("a", "A", false, null));

        reopen();
        assertThat(store.query(NOTE.all())).containsExactly(new Note("a", "A", false, null));
    }

    @Test
    void severalEventsAreOneCommitOrNone() {
        assertThatThrownBy(() -> store.commit(new Added("a", "A", null), new Added("b", "A", null)))
                .isInstanceOf(ConstraintViolated.class)
                .hasMessageContaining("[LS-R02] Event v1.NoteAdded breaks a rule of the state:")
                .hasMessageContaining("note.text")
                .hasMessageContaining("Nothing was committed");
        assertThat(ids()).isEmpty();

        store.commit(new Added("a", "A", null), new Pinned("a", true));
        assertThat(store.query(NOTE.all())).containsExactly(new Note("a", "A", true, null));
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
    }

    @Test
    void commitIdsCountCommitsAndGoOnAfterARestart() {
        assertThat(store.commit(new Added("a", "A", null)).commitId()).isEqualTo(1);
        assertThat(store.commitEach(List.of(new Added("b", "B", null), new Added("c", "C", null))))
                .extracting(Receipt::commitId)
                .containsExactly(2L, 3L);
        reopen();
        assertThat(store.commit(new Pinned("a", true), new Pinned("b", true)).commitId())
                .isEqualTo(4);
    }

    @Test
    void commitEachCommitsAllOrNothing() {
        assertThatThrownBy(() -> store.commitEach(List.of(new Added("a", "A", null), new Added("a", "B", null))))
                .isInstanceOf(ConstraintViolated.class);
        assertThat(ids()).isEmpty();
        assertThat(store.commitEach(List.of())).isEmpty();
    }

    @Test
    void aFailingMaterializerLeavesNothingAndTheStoreUsable() {
        for (String how : List.of("throw", "read client-only", "write client-only", "swallow", "bad sql")) {
            assertThatThrownBy(() -> store.commit(new Added("x", "X", null), new Misbehaved(how)))
                    .as(how)
                    .isInstanceOf(MaterializerFailed.class)
                    .hasMessageContaining("v1.Misbehaved")
                    .hasMessageContaining("Nothing was committed");
            assertThat(ids()).as(how).isEmpty();
            assertThat(store.query(DRAFT.all())).as(how).isEmpty();
        }
        store.commit(new Added("a", "A", null));
        assertThat(ids()).containsExactly("a");
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
    }

    @Test
    void anErrorInAMaterializerPassesThroughAndNothingIsCommitted() {
        assertThatThrownBy(() -> store.commit(new Misbehaved("error"))).isInstanceOf(StackOverflowError.class);
        store.commit(new Added("a", "A", null));
        assertThat(ids()).containsExactly("a");
    }

    @Test
    void aSyncedEventMayNotWriteAClientOnlyTable() {
        assertThatThrownBy(() -> store.commit(new Misbehaved("write client-only")))
                .hasMessageContaining("The materializer of synced event v1.Misbehaved wrote client-only table draft");
    }

    @Test
    void clientOnlyEventsAreLoggedAndReplayedButNotPartOfTheDigest() {
        String before = store.stateDigest();
        store.commit(new Drafted("d", "first"), new Drafted("d", "second"));
        assertThat(store.stateDigest()).isEqualTo(before);
        store.close();
        store = NoteStore.open(options(), 2);
        assertThat(store.query(DRAFT.all())).containsExactly(new Draft("d", "second"));
    }

    @Test
    void whatJsonCannotCarryIsRefusedWhereItIsCommitted() {
        assertThatThrownBy(() -> store.commit(new Scored(Double.NaN, 0, null)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("v1.Scored cannot be committed: \"score\": NaN");
        assertThatThrownBy(() -> store.commit(new Scored(0, 1L << 53, null)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("9007199254740992 lies outside");
        assertThatThrownBy(() -> store.commit(new Added("a", "\ud800", null))).isInstanceOf(InvalidEvent.class);
        assertThatThrownBy(() -> store.commit(new Added(null, "A", null)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("\"id\" is null");
        assertThat(ids()).isEmpty();
    }

    @Test
    void aCommitMaterializesWhatItsReplayWillRead() {
        store.commit(new Scored(-0.0, 1, Instant.parse("2026-01-31T12:00:00.123456789Z")));
        assertThat(store.query(NOTE.all().select(NOTE.text))).containsExactly("0.0 1 2026-01-31T12:00:00.123Z");
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
    }

    @Test
    void oversizedEventsAndCommitsAreRefused() {
        String large = "x".repeat(256 * 1024);
        assertThatThrownBy(() -> store.commit(new Added("a", large, null)))
                .isInstanceOf(CommitTooLarge.class)
                .hasMessageContaining("v1.NoteAdded")
                .hasMessageContaining("262144");
        String quarter = "x".repeat(250 * 1024);
        assertThatThrownBy(() -> store.commit(
                        new Added("a", quarter + 1, null),
                        new Added("b", quarter + 2, null),
                        new Added("c", quarter + 3, null),
                        new Added("d", quarter + 4, null)))
                .isInstanceOf(CommitTooLarge.class)
                .hasMessageContaining("900000");
        List<NoteEvent> many = new ArrayList<>(Collections.nCopies(101, new Pinned("a", true)));
        assertThatThrownBy(() -> store.commit(many))
                .isInstanceOf(CommitTooLarge.class)
                .hasMessageContaining("101 synced events");
        many.remove(0);
        store.commit(many);
        assertThatThrownBy(() -> store.commit(List.of())).isInstanceOf(InvalidEvent.class);
        assertThat(ids()).isEmpty();
    }

    @Test
    void aNewMaterializerVersionRebuildsTheStateFromTheLog() {
        store.commit(new Added("a", "A", null), new Pinned("a", true));
        store.close();
        store = NoteStore.open(options(), 2);
        assertThat(store.query(NOTE.all())).containsExactly(new Note("a", "A", false, null));
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
    }

    @Test
    void unknownEventsAreKeptAndMaterializedAfterTheUpgrade() {
        store.commit(new Added("a", "A", null), new Pinned("a", true));
        store.close();
        store = NoteStore.openWithoutPinned(options());
        assertThat(store.query(NOTE.all())).containsExactly(new Note("a", "A", false, null));
        store.commit(new Added("b", "B", null));
        reopen();
        assertThat(store.query(NOTE.all().orderBy(NOTE.id.asc())))
                .containsExactly(new Note("a", "A", true, null), new Note("b", "B", false, null));
    }

    @Test
    void aRebuildThatFailsKeepsTheOldState() {
        store.commit(new Added("a", "A", null), new Pinned("a", true));
        store.close();
        assertThatThrownBy(() -> NoteStore.openWithWrongSql(options()))
                .isInstanceOf(RebuildFailed.class)
                .hasMessageContaining("Event e2 v1.NotePinned")
                .hasMessageContaining("no such column: nowhere");
        store = NoteStore.open(options());
        assertThat(store.query(NOTE.all())).containsExactly(new Note("a", "A", true, null));
    }

    @Test
    void deletingAParentCascadesAndIsCaptured() {
        store.commit(new Added("p", "P", null), new Added("c", "C", "p"));
        store.commit(new NoteEvent.Removed("p"));
        assertThat(ids()).isEmpty();
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
    }

    @Test
    void aSecondStoreOnTheDirectoryIsRefusedAndNamesTheHolder() {
        assertThatThrownBy(() -> NoteStore.open(options()))
                .isInstanceOf(StoreInUse.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid());
        assertThatThrownBy(() -> NoteStore.open(options())).isInstanceOf(StoreInUse.class);
        store.commit(new Added("a", "A", null));
        reopen();
        assertThat(ids()).containsExactly("a");
    }

    @Test
    void aClosedStoreSaysSo() {
        store.close();
        store.close();
        assertThatThrownBy(() -> store.commit(new Added("a", "A", null))).isInstanceOf(StoreClosed.class);
        assertThatThrownBy(() -> store.query(NOTE.all())).isInstanceOf(StoreClosed.class);
    }

    @Test
    void forEachReadsOneSnapshotAndMayCommitMeanwhile() {
        store.commit(new Added("a", "A", null), new Added("b", "B", null));
        List<String> seen = new ArrayList<>();
        store.forEach(NOTE.all().orderBy(NOTE.id.asc()), note -> {
            seen.add(note.id());
            store.commit(new Added(note.id() + "2", note.text() + "2", null));
        });
        assertThat(seen).containsExactly("a", "b");
        assertThat(ids()).containsExactly("a", "a2", "b", "b2");
    }

    @Test
    void aFailingQueryNamesItsSql() {
        assertThatThrownBy(() -> store.query(new BrokenQuery()))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("SELECT x FROM nowhere");
    }

    @Test
    void aSumThatLeaves64BitsSaysWhatToDo() {
        assertThatThrownBy(() -> store.query(SqlText.of("SELECT sum(column1) FROM (VALUES (9223372036854775807), (1))")
                        .many(row -> row.integer(0))))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("integer overflow")
                .hasMessageEndingWith(
                        ". A whole number would leave 64 bits: calculate with doubles, or exclude such rows.");
    }

    @Test
    void durableIsAtOnceAtFull() {
        assertThat(store.commit(new Added("a", "A", null)).durable().toCompletableFuture())
                .isCompleted();
    }

    @Test
    void withoutABackendNothingIsConfirmedButClientOnlyCommits() {
        assertThat(store.commit(new Drafted("d", "D")).confirmed().toCompletableFuture())
                .isCompletedWithValue(List.of());
        assertThat(store.commit(new Added("a", "A", null)).confirmed().toCompletableFuture())
                .isCompletedExceptionally();
    }
}

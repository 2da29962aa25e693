package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.MaterializerFailed;
import io.livestore4j.StorageFailed;
import io.livestore4j.StoreOptions;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.notes.BrokenQuery;
import io.livestore4j.notes.Note;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Misbehaved;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteStore;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A commit that fails, wherever it does, has not happened. */
class CommitFailureTest {

    @TempDir
    Path directory;

    private final AtomicReference<@Nullable CrashPoint> failing = new AtomicReference<>();

    private NoteStore open() {
        return NoteStore.open(StoreChild.options()
                .directory(directory)
                .scheduler(Schedulers.trampoline())
                .environment(Environment.system().withCrashPoints(this::fail))
                .build());
    }

    private void fail(CrashPoint point) {
        if (point == failing.get()) {
            throw new IllegalStateException("planted at " + point);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BEGUN", "MATERIALIZED", "WRITTEN"})
    void nothingOfItIsSeenAndTheStoreGoesOn(CrashPoint point) {
        try (NoteStore store = open()) {
            store.commit(new Added("a", "A", null));
            String digest = store.stateDigest();
            TestSubscriber<List<Note>> live = store.observe(NOTE.all()).test();

            failing.set(point);
            assertThatThrownBy(() -> store.commit(new Added("b", "B", null), new Pinned("a", true)))
                    .hasMessage("planted at " + point);
            assertThatThrownBy(() -> store.commitEach(List.of(new Drafted("d", "D"), new Added("b", "B", null))))
                    .hasMessage("planted at " + point);
            failing.set(null);

            live.assertValueCount(1);
            assertThat(store.stateDigest()).isEqualTo(digest).isEqualTo(store.replayedDigest());
            assertThat(store.commit(new Added("b", "B", null)).commitId()).isEqualTo(2);
            live.assertValueCount(2);
        }
        try (NoteStore store = open()) {
            assertThat(store.query(NOTE.all().select(NOTE.id).orderBy(NOTE.id.asc())))
                    .containsExactly("a", "b");
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void aFailedReadDoesNotFailTheNextCommit() {
        StoreOptions options = StoreChild.options().inMemory().build();
        try (NoteStore store = NoteStore.open(options, (event, state, meta) -> {
            state.query(new BrokenQuery());
            return List.of();
        })) {
            assertThatThrownBy(() -> store.commit(new Misbehaved("read")))
                    .isInstanceOf(MaterializerFailed.class)
                    .hasMessageContaining("nowhere");
            store.commit(new Added("a", "A", null));
            assertThat(store.query(NOTE.all().count())).isEqualTo(1);
        }
    }

    @Test
    void anotherProgramsLockIsATypedErrorAndPasses() {
        try (NoteStore store = open();
                SqliteConnection other = SqliteConnection.open(database(), Role.WRITER_NORMAL)) {
            other.begin();
            assertThatThrownBy(() -> store.commit(new Added("a", "A", null)))
                    .isInstanceOf(StorageFailed.class)
                    .hasMessageContaining("locked");
            assertThat(store.query(NOTE.all())).isEmpty();
            other.rollback();

            store.commit(new Added("a", "A", null));
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    private Path database() {
        return directory.resolve("store-notes.db");
    }
}

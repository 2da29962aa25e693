package io.livestore4j.internal.engine;

import static io.livestore4j.notes.DraftTable.DRAFT;
import static io.livestore4j.notes.NoteBench.conflicts;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Conflict;
import io.livestore4j.StoreOptions;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that no backend knows opens under any rules: commits that fail there are set aside, the others close up. */
class LocalRebuildTest {

    /** More than are held at once. */
    private static final int MANY = 2_500;

    @TempDir
    Path directory;

    private NoteBench bench;

    @BeforeEach
    void makeALog() {
        bench = new NoteBench(directory);
        try (NoteStore store = bench.open("ann", null)) {
            store.commit(new Drafted("d", "first"));
            store.commit(new Added("1", "one", null), new Drafted("d", "with 1"));
            store.commit(new Drafted("e", "with 2"), new Pinned("1", true), new Added("2", "two", null));
            store.commit(new Drafted("f", "after 2"));
            store.commit(new Added("3", "three", null));
            store.commit(new Pinned("3", true));
        }
    }

    @Test
    void whatFailsIsSetAsideAsAWholeAndTheOthersCloseUp() {
        try (NoteStore store = bench.open("ann", null, NoteStore::openBroken)) {
            assertThat(conflicts(store)).extracting(Conflict::commitId).containsExactly(3L, 6L);
            assertThat(conflicts(store)).extracting(Conflict::reason).hasOnlyElementsOfType(Conflict.Failed.class);
            assertThat(bench.lines("ann"))
                    .containsExactly(
                            "e0.1 v1.Drafted in 1",
                            "e1 v1.NoteAdded in 2",
                            "e1.1 v1.Drafted in 2",
                            "e1.2 v1.Drafted in 4",
                            "e2 v1.NoteAdded in 5");
            assertThat(store.query(NOTE.all().orderBy(NOTE.id.asc()).select(NOTE.id)))
                    .containsExactly("1", "3");
            assertThat(store.query(DRAFT.all().orderBy(DRAFT.id.asc()).select(DRAFT.id)))
                    .containsExactly("d", "f");
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
            assertThat(store.commit(new Added("4", "four", null)).commitId()).isEqualTo(7);
        }
        assertThat(bench.read("ann", "SELECT count(undo) FROM livestore_eventlog"))
                .isEqualTo("0");
    }

    @Test
    void aLaterVersionRetriesIt() {
        bench.open("ann", null, NoteStore::openBroken).close();
        try (NoteStore store = bench.open("ann", null)) {
            assertThat(conflicts(store)).hasSize(2);
            conflicts(store).forEach(store::retry);
            assertThat(conflicts(store)).isEmpty();
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).select(NOTE.id)))
                    .containsExactlyInAnyOrder("1", "3");
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void aBackendThatComesLaterGetsTheOthers() {
        InMemoryBackend backend = InMemoryBackend.create();
        bench.open("ann", null, NoteStore::openBroken).close();
        try (NoteStore ann = bench.open("ann", backend, NoteStore::openBroken);
                NoteStore bob = bench.open("bob", backend)) {
            bench.settleLater();
            assertThat(backend.head(NoteBench.STORE_ID)).isEqualTo(2);
            assertThat(bob.stateDigest()).isEqualTo(ann.stateDigest());
        }
    }

    /** It may have taken what was pushed, unheard. */
    @Test
    void aStoreThatABackendHasSeenKeepsItsNumbersWithoutItToo() {
        InMemoryBackend backend = InMemoryBackend.create();
        try (NoteStore store = bench.open("bob", backend)) {
            bench.settle();
            backend.disconnect();
            bench.settle();
            store.commit(new Added("1", "one", null), new Pinned("1", true));
            store.commit(new Added("2", "two", null));
        }
        List<String> before = bench.lines("bob");
        try (NoteStore store = bench.open("bob", null, NoteStore::openBroken)) {
            assertThat(bench.lines("bob")).isEqualTo(before);
            assertThat(conflicts(store)).isEmpty();
            assertThat(store.query(NOTE.all().count())).isEqualTo(2);
        }
    }

    @Test
    void aLogOfManyPagesIsWrittenAgainOnceAndInOrder() {
        Set<String> expected = new TreeSet<>(Set.of("1", "3"));
        try (NoteStore store = bench.open("ann", null)) {
            List<NoteEvent> events = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                events.add(i % 7 == 3 ? new Pinned("1", true) : new Added("n" + i, "text " + i, null));
            }
            store.commitEach(events);
        }
        for (int i = 0; i < MANY; i++) {
            if (i % 7 != 3) {
                expected.add("n" + i);
            }
        }
        try (NoteStore store = bench.open("ann", null, NoteStore::openBroken)) {
            assertThat(new TreeSet<>(store.query(NOTE.all().select(NOTE.id)))).isEqualTo(expected);
            assertThat(conflicts(store)).hasSize(2 + MANY / 7);
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
            List<Long> numbers = bench.log("ann").stream()
                    .filter(event -> !event.isClientOnly())
                    .map(event -> event.number().global())
                    .toList();
            assertThat(numbers).hasSize(expected.size()).last().isEqualTo((long) expected.size());
        }
    }

    @Test
    void aCrashWithinLeavesEverythingAsItWas() {
        List<String> before = bench.lines("ann");
        List<CrashPoint> reached = new ArrayList<>();
        bench.crashPoints(point -> {
            reached.add(point);
            if (point == CrashPoint.REPLAYED) {
                throw new IllegalStateException("planted");
            }
        });
        assertThatThrownBy(() -> bench.open("ann", null, NoteStore::openBroken)).hasMessage("planted");
        assertThat(reached).containsExactly(CrashPoint.DROPPED, CrashPoint.DROPPED, CrashPoint.REPLAYED);
        bench.crashPoints(point -> {});
        assertThat(bench.lines("ann")).isEqualTo(before);
        try (NoteStore store = bench.open("ann", null)) {
            assertThat(store.query(NOTE.where(NOTE.pinned.isTrue()).count())).isEqualTo(2);
            assertThat(conflicts(store)).isEmpty();
        }
    }

    @Test
    void aMaterializerWithWrongSqlIsNotTheCommitsFault() {
        StoreOptions options = bench.options("ann", null);
        assertThatThrownBy(() -> NoteStore.openWithWrongSql(options)).hasMessageContaining("no such column: nowhere");
        try (NoteStore store = bench.open("ann", null)) {
            assertThat(conflicts(store)).isEmpty();
        }
    }
}

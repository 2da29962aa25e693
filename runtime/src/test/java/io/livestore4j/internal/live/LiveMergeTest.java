package io.livestore4j.internal.live;

import static io.livestore4j.notes.DraftTable.DRAFT;
import static io.livestore4j.notes.NoteBench.STORE_ID;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.notes.Carl;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What live queries see of a merge. */
class LiveMergeTest {

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.create();
    private NoteBench bench;
    private NoteStore store;

    @BeforeEach
    void open() {
        bench = new NoteBench(directory);
        store = bench.open("ann", backend);
        bench.settle();
        backend.disconnect();
        bench.settle();
        store.commit(new Added("1", "one", null), new Drafted("d", "D"));
        store.commit(new Pinned("1", true));
        store.commit(new Added("2", "two", null));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void carlComesFirst(int count) {
        backend.append(STORE_ID, Carl.notes(1, count));
        backend.connect();
        bench.settleLater();
    }

    private List<List<String>> observedIds() {
        List<List<String>> seen = new ArrayList<>();
        store.observe(NOTE.all().orderBy(NOTE.id.asc()).select(NOTE.id)).subscribe(seen::add);
        return seen;
    }

    @Test
    void aRebaseIsOneAnswer() {
        List<List<String>> seen = observedIds();
        carlComesFirst(3);
        assertThat(seen).containsExactly(List.of("1", "2"), List.of("1", "2", "carl1", "carl2", "carl3"));
    }

    @Test
    void aPullOfManyChunksIsOneAnswer() {
        List<List<String>> seen = observedIds();
        carlComesFirst(350);
        assertThat(seen).extracting(List::size).containsExactly(2, 352);
    }

    @Test
    void anAnswerThatARebaseDoesNotChangeIsNotGivenAgain() {
        List<Object> seen = new ArrayList<>();
        store.observe(NOTE.where(NOTE.pinned.isTrue())).subscribe(seen::add);
        store.observe(DRAFT.all()).subscribe(seen::add);
        carlComesFirst(1);
        assertThat(seen).hasSize(2);
    }

    @Test
    void diffsOfARebaseTellOnlyWhatIsNew() {
        List<Integer> edits = new ArrayList<>();
        store.observeDiffs(NOTE.all().orderBy(NOTE.id.asc()))
                .subscribe(diff -> edits.add(diff.edits().size()));
        carlComesFirst(1);
        assertThat(edits).containsExactly(2, 1);
    }

    @Test
    void whatIsSetAsideIsGoneFromTheAnswer() {
        List<List<String>> seen = observedIds();
        backend.append(STORE_ID, List.of(Carl.added(1, "c", "one")));
        backend.connect();
        bench.settleLater();
        assertThat(seen).containsExactly(List.of("1", "2"), List.of("2", "c"));
    }

    @Test
    void aSubscriberMayCommitWhenAMergeWakesIt() {
        store.observe(NOTE.all().select(NOTE.id))
                .filter(ids -> ids.contains("carl1") && !ids.contains("answer"))
                .take(1)
                .subscribe(ids -> store.commit(new Added("answer", "to carl", null)));
        carlComesFirst(1);
        assertThat(backend.events(STORE_ID)).hasSize(5);
        assertThat(NoteBench.status(store).isSynced()).isTrue();
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
    }

    @Test
    void aSubscriberThatThrowsDisturbsNoMerge() {
        store.observe(NOTE.all().count())
                .skip(1)
                .subscribe(
                        count -> {
                            throw new IllegalStateException("planted");
                        },
                        error -> {});
        List<List<String>> seen = observedIds();
        carlComesFirst(2);
        assertThat(seen).hasSize(2);
        assertThat(NoteBench.status(store).isSynced()).isTrue();
    }
}

package io.livestore4j.internal.live;

import static io.livestore4j.notes.NoteBench.STORE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Conflict;
import io.livestore4j.notes.Carl;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream of commits that were set aside. */
class ConflictsStreamTest {

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
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** So many commits of Ann, of which Carl was first. */
    private void setAside(String... ids) {
        backend.disconnect();
        bench.settle();
        for (String id : ids) {
            store.commit(new Added(id, "text of " + id, null));
        }
        for (String id : ids) {
            backend.append(STORE_ID, List.of(Carl.added(backend.head(STORE_ID) + 1, id, "carl's " + id)));
        }
        backend.connect();
        bench.settleLater();
    }

    private static List<String> ids(TestSubscriber<Conflict<NoteEvent>> seen) {
        return seen.values().stream()
                .map(conflict -> ((Added) conflict.events().get(0)).id())
                .toList();
    }

    @Test
    void itBeginsWithThoseThatWaitAndGoesOnWithEachNewOne() {
        setAside("1", "2");
        store.close();
        store = bench.open("ann", backend);
        TestSubscriber<Conflict<NoteEvent>> seen = store.conflicts().test();
        assertThat(ids(seen)).containsExactly("1", "2");
        setAside("3");
        setAside("4", "5");
        assertThat(ids(seen)).containsExactly("1", "2", "3", "4", "5");
        seen.assertNotComplete();
        store.close();
        seen.assertComplete();
    }

    @Test
    void thoseThatWereAnsweredAreNotToldAgain() {
        setAside("1", "2");
        TestSubscriber<Conflict<NoteEvent>> early = store.conflicts().test();
        store.discard(early.values().get(0));
        store.discard(early.values().get(1));
        TestSubscriber<Conflict<NoteEvent>> late = store.conflicts().test();
        setAside("3");
        assertThat(ids(early)).containsExactly("1", "2", "3");
        assertThat(ids(late)).containsExactly("3");
    }

    @Test
    void eachSubscriberGetsAllOfThem() {
        TestSubscriber<Conflict<NoteEvent>> first = store.conflicts().test();
        setAside("1");
        TestSubscriber<Conflict<NoteEvent>> second = store.conflicts().test();
        setAside("2");
        first.cancel();
        setAside("3");
        assertThat(ids(first)).containsExactly("1", "2");
        assertThat(ids(second)).containsExactly("1", "2", "3");
    }

    @Test
    void aSlowSubscriberMissesNone() {
        TestSubscriber<Conflict<NoteEvent>> seen = store.conflicts().test(1);
        setAside("1", "2", "3");
        setAside("4");
        assertThat(ids(seen)).containsExactly("1");
        seen.request(2);
        assertThat(ids(seen)).containsExactly("1", "2", "3");
        setAside("5");
        seen.request(10);
        assertThat(ids(seen)).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void whoAsksForNothingIsToldOfTheEnd() {
        setAside("1");
        TestSubscriber<Conflict<NoteEvent>> seen = store.conflicts().test(0);
        store.close();
        assertThat(seen.values()).isEmpty();
        seen.assertComplete();
    }

    @Test
    void aConflictMayBeAnsweredWhereItIsTold() {
        store.conflicts().subscribe(store::discard);
        setAside("1", "2", "3");
        assertThat(NoteBench.conflicts(store)).isEmpty();
        assertThat(NoteBench.status(store).isSynced()).isTrue();
    }
}

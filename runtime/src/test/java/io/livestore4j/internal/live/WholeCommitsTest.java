package io.livestore4j.internal.live;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.StoreOptions;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Several stores commit at the same time, on threads of their own, and rebase all the while. */
class WholeCommitsTest {

    private static final int STORES = 3;
    private static final int COMMITS = 60;

    private final InMemoryBackend backend = InMemoryBackend.create();
    private final List<Long> seen = Collections.synchronizedList(new ArrayList<>());

    private NoteStore open() {
        NoteStore store = NoteStore.open(
                StoreOptions.builder().storeId("notes").inMemory().sync(backend).build());
        store.observe(NOTE.all().count()).subscribe(seen::add);
        return store;
    }

    /** Each commit has two notes; own notes never go away, not even for the time of a rebase. */
    private void commitAll(NoteStore store, String name) {
        for (int i = 0; i < COMMITS; i++) {
            String id = name + "." + i;
            store.commit(new Added(id + "a", id + "a", null), new Added(id + "b", id + "b", null));
            assertThat(store.query(NOTE.where(NOTE.id.startsWith(name + ".")).count()))
                    .isEqualTo(2L * (i + 1));
        }
    }

    private void query(NoteStore store, AtomicBoolean done) {
        while (!done.get()) {
            seen.add(store.query(NOTE.all().count()));
        }
    }

    @Test
    void nobodyEverSeesHalfACommitOrTheMiddleOfARebase() throws Exception {
        List<NoteStore> stores = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(STORES + 1);
        AtomicBoolean done = new AtomicBoolean();
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < STORES; i++) {
                NoteStore store = open();
                String name = "s" + i;
                stores.add(store);
                work.add(threads.submit(() -> commitAll(store, name)));
            }
            Future<?> reading = threads.submit(() -> query(stores.get(0), done));
            for (Future<?> one : work) {
                one.get();
            }
            done.set(true);
            reading.get();
            long head = 2L * STORES * COMMITS;
            for (NoteStore store : stores) {
                store.syncStatus()
                        .filter(status -> status.confirmedHead() == head)
                        .blockingFirst();
                assertThat(store.stateDigest())
                        .isEqualTo(stores.get(0).stateDigest())
                        .isEqualTo(store.replayedDigest());
            }
            assertThat(seen).allMatch(count -> count % 2 == 0);
        } finally {
            done.set(true);
            threads.shutdown();
            stores.forEach(NoteStore::close);
        }
    }
}

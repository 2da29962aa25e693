package io.livestore4j.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.StoreOptions;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Answers are of whole commits, in order, while several threads commit. */
class LiveConsistencyTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 40;
    private static final int EVENTS = 5;

    private static List<NoteEvent> events(int thread, int round) {
        List<NoteEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            String id = thread + "." + round + "." + i;
            events.add(new Added(id, id, null));
        }
        return events;
    }

    /** Odd threads commit each event as a commit of its own, all in one transaction. */
    private static Void commit(NoteStore store, int thread) {
        for (int round = 0; round < ROUNDS; round++) {
            if (thread % 2 == 0) {
                store.commit(events(thread, round));
            } else {
                store.commitEach(events(thread, round));
            }
        }
        return null;
    }

    @Test
    void noAnswerIsOfTheMiddleOfACommitAndTheLastIsOfAll() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Probe<Long>> probes = List.of(new Probe<>(), new Probe<>(), new Probe<>());
        NoteStore store =
                NoteStore.open(StoreOptions.builder().storeId("live").inMemory().build());
        probes.forEach(probe -> store.observe(new NoteCount()).subscribe(probe));
        List<Future<Void>> done = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            done.add(threads.submit(() -> commit(store, thread)));
        }
        for (Future<Void> thread : done) {
            thread.get();
        }
        threads.shutdown();
        store.close();

        for (Probe<Long> probe : probes) {
            List<Long> answers = probe.rest();
            assertThat(answers)
                    .allMatch(count -> count % EVENTS == 0)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(answers).endsWith((long) THREADS * ROUNDS * EVENTS);
        }
    }
}

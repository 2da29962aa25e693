package io.livestore4j.internal.live;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.ListDiff;
import io.livestore4j.StoreOptions;
import io.livestore4j.notes.Note;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each with the store's own threads and with a scheduler that delivers at once. */
class LiveCloseTest {

    private static NoteStore open(boolean ownThreads) {
        StoreOptions.Builder options = StoreOptions.builder().storeId("live").inMemory();
        return NoteStore.open(
                ownThreads
                        ? options.build()
                        : options.scheduler(Schedulers.trampoline()).build());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingCompletesEveryStreamBehindItsLastAnswer(boolean ownThreads) {
        for (int i = 0; i < 20; i++) {
            Probe<Long> probe = new Probe<>();
            NoteStore store = open(ownThreads);
            store.observe(new NoteCount()).subscribe(probe);
            store.commit(new Added("a", "A", null));
            store.commit(new Added("b", "B", null));
            store.close();
            assertThat(probe.rest()).endsWith(2L);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStreamOfDiffsCompletesToo(boolean ownThreads) {
        Probe<ListDiff<Note>> probe = new Probe<>();
        NoteStore store = open(ownThreads);
        store.observeDiffs(NOTE.all()).subscribe(probe);
        store.close();
        assertThat(probe.rest()).isEqualTo(List.of(new ListDiff<>(List.of())));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoSubscribesToAClosedStoreIsToldAtOnce(boolean ownThreads) {
        NoteStore store = open(ownThreads);
        var counts = store.observe(new NoteCount());
        var diffs = store.observeDiffs(NOTE.all());
        store.close();
        Probe<Long> late = new Probe<>();
        counts.subscribe(late);
        assertThat(late.rest()).isEmpty();
        Probe<ListDiff<Note>> lateDiff = new Probe<>(0);
        diffs.subscribe(lateDiff);
        assertThat(lateDiff.rest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoAsksForNothingIsToldAllTheSame(boolean ownThreads) {
        Probe<Long> never = new Probe<>(0);
        Probe<Long> once = new Probe<>(1);
        NoteStore store = open(ownThreads);
        store.observe(new NoteCount()).subscribe(never);
        store.observe(new NoteCount()).subscribe(once);
        assertThat(once.next()).isZero();
        store.commit(new Added("a", "A", null));
        store.close();
        assertThat(never.rest()).isEmpty();
        assertThat(once.rest()).isEmpty();
    }
}

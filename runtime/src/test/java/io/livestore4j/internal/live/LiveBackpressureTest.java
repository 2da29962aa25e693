package io.livestore4j.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.StoreOptions;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import io.reactivex.rxjava3.schedulers.Schedulers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveBackpressureTest {

    private final NoteCount count = new NoteCount();
    private final Probe<Long> probe = new Probe<>(0);

    private NoteStore store;

    @BeforeEach
    void open() {
        store = NoteStore.open(StoreOptions.builder()
                .storeId("live")
                .inMemory()
                .scheduler(Schedulers.trampoline())
                .build());
        store.observe(count).subscribe(probe);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void commit(int times) {
        for (int i = 0; i < times; i++) {
            String id = "n" + store.query(new NoteCount());
            store.commit(new Added(id, id, null));
        }
    }

    @Test
    void whatNobodyAskedForIsNeitherDeliveredNorComputed() {
        commit(10);
        assertThat(probe.received()).isEmpty();
        assertThat(count.runs()).hasValue(0);
    }

    @Test
    void theFirstAnswerAskedForIsTheNewest() {
        commit(10);
        probe.request(1);
        assertThat(probe.received()).containsExactly(10L);
        assertThat(count.runs()).hasValue(1);
    }

    @Test
    void aSlowSubscriberMissesAnswersButNeverTheLast() {
        probe.request(1);
        assertThat(probe.received()).containsExactly(0L);
        commit(10);
        assertThat(probe.received()).isEmpty();
        probe.request(1);
        assertThat(probe.received()).containsExactly(10L);
    }

    @Test
    void demandThatWasNotUsedIsKeptForTheNextAnswer() {
        probe.request(1);
        commit(10);
        probe.request(3);
        assertThat(probe.received()).containsExactly(0L, 10L);
        commit(1);
        commit(1);
        assertThat(probe.received()).containsExactly(11L, 12L);
        commit(1);
        assertThat(probe.received()).isEmpty();
    }

    @Test
    void commitsThatASlowSubscriberMissedAreNotRunOneByOne() {
        probe.request(1);
        commit(50);
        probe.request(100);
        assertThat(probe.received()).containsExactly(0L, 50L);
        assertThat(count.runs().get()).isLessThanOrEqualTo(3);
    }
}

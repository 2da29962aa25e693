package io.livestore4j.internal.live;

import static io.livestore4j.notes.DraftTable.DRAFT;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.ConstraintViolated;
import io.livestore4j.ListDiff;
import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.StoreOptions;
import io.livestore4j.notes.Note;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteEvent.Removed;
import io.livestore4j.notes.NoteStore;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes and when, on a scheduler that delivers before the commit returns. */
class LiveQueryTest {

    private static final Query<List<String>> PINNED =
            NOTE.where(NOTE.pinned.isTrue()).select(NOTE.id).orderBy(NOTE.id.asc());

    private NoteStore store;

    @BeforeEach
    void open() {
        store = NoteStore.open(StoreOptions.builder()
                .storeId("live")
                .inMemory()
                .scheduler(Schedulers.trampoline())
                .build());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private <T> Probe<T> observe(Query<T> query) {
        return subscribed(store.observe(query));
    }

    private static <T> Probe<T> subscribed(Flowable<T> stream) {
        Probe<T> probe = new Probe<>();
        stream.subscribe(probe);
        return probe;
    }

    private void add(String id) {
        store.commit(new Added(id, "text of " + id, null));
    }

    @Test
    void theFirstAnswerComesOnSubscription() {
        add("a");
        assertThat(observe(new NoteCount()).received()).containsExactly(1L);
        assertThat(observe(PINNED).received()).containsExactly(List.of());
    }

    @Test
    void nothingIsAskedBeforeSomebodySubscribes() {
        NoteCount count = new NoteCount();
        Flowable<Long> stream = store.observe(count);
        add("a");
        assertThat(count.runs()).hasValue(0);
        assertThat(subscribed(stream).received()).containsExactly(1L);
        assertThat(subscribed(stream).received()).containsExactly(1L);
    }

    @Test
    void aCommitDeliversTheNewAnswerBeforeItReturns() {
        Probe<Long> probe = observe(new NoteCount());
        for (long n = 1; n <= 5; n++) {
            add("n" + n);
            assertThat(probe.received()).endsWith(n);
        }
    }

    @Test
    void anAnswerEqualToTheLastIsNotDelivered() {
        add("a");
        Probe<List<String>> probe = observe(PINNED);
        store.commit(new Pinned("a", true));
        assertThat(probe.received()).containsExactly(List.of(), List.of("a"));
        add("b");
        store.commit(new Pinned("a", true));
        store.commit(new Pinned("b", false));
        assertThat(probe.received()).isEmpty();
        store.commit(new Pinned("a", false));
        assertThat(probe.received()).containsExactly(List.of());
    }

    @Test
    void aQueryIsNotEvenAskedWhenNoTableOfItWasTouched() {
        NoteCount count = new NoteCount();
        Probe<List<String>> drafts = observe(DRAFT.all().select(DRAFT.text));
        observe(count);
        store.commit(new Drafted("d", "D"));
        assertThat(count.runs()).hasValue(1);
        assertThat(drafts.received()).containsExactly(List.of(), List.of("D"));
        store.commit(new Pinned("nobody", true));
        assertThat(count.runs()).hasValue(1);
        add("a");
        assertThat(count.runs()).hasValue(2);
    }

    @Test
    void rowsThatACascadeDeletesWakeToo() {
        store.commit(new Added("p", "P", null), new Added("c", "C", "p"));
        Probe<List<String>> children =
                observe(NOTE.where(NOTE.parentId.isNotNull()).select(NOTE.id));
        store.commit(new Removed("p"));
        assertThat(children.received()).containsExactly(List.of("c"), List.of());
    }

    @Test
    void aCommitIsOneAnswerHoweverManyEventsItHas() {
        NoteCount count = new NoteCount();
        Probe<Long> probe = observe(count);
        store.commit(new Added("a", "A", null), new Added("b", "B", null), new Added("c", "C", null));
        assertThat(probe.received()).containsExactly(0L, 3L);
        store.commitEach(List.of(new Added("d", "D", null), new Added("e", "E", null)));
        assertThat(probe.received()).containsExactly(5L);
        assertThat(count.runs()).hasValue(3);
    }

    @Test
    void aFailedCommitIsSilent() {
        NoteCount count = new NoteCount();
        observe(count);
        assertThatThrownBy(() -> store.commit(new Added("a", "A", null), new Added("a", "A", null)))
                .isInstanceOf(ConstraintViolated.class);
        assertThat(count.runs()).hasValue(1);
        store.commit(new Drafted("d", "D"));
        assertThat(count.runs()).as("its changes are not the next commit's").hasValue(1);
    }

    @Test
    void afterCancellingNothingIsAskedOrDelivered() {
        NoteCount count = new NoteCount();
        Probe<Long> probe = observe(count);
        assertThat(probe.received()).containsExactly(0L);
        probe.cancel();
        add("a");
        store.close();
        assertThat(probe.received()).isEmpty();
        assertThat(count.runs()).hasValue(1);
    }

    @Test
    void aCancelledQueryIsForgotten() {
        AtomicInteger looks = new AtomicInteger();
        Set<String> tables = new AbstractSet<>() {
            @Override
            public Iterator<String> iterator() {
                looks.incrementAndGet();
                return Set.of("note").iterator();
            }

            @Override
            public int size() {
                return 1;
            }
        };
        Probe<Long> probe = observe(new NoteCount(tables));
        add("a");
        assertThat(looks).as("so often was it asked what wakes it").hasPositiveValue();
        probe.cancel();
        looks.set(0);
        add("b");
        assertThat(looks).hasValue(0);
    }

    @Test
    void diffsTurnEachListIntoTheNext() {
        add("b");
        Probe<ListDiff<Note>> probe =
                subscribed(store.observeDiffs(NOTE.all().orderBy(NOTE.pinned.desc(), NOTE.id.asc())));
        List<Note> list = new ArrayList<>();
        probe.received().forEach(diff -> diff.applyTo(list));
        assertThat(list).extracting(Note::id).containsExactly("b");

        store.commit(new Added("a", "A", null), new Added("c", "C", null));
        probe.received().forEach(diff -> diff.applyTo(list));
        assertThat(list).extracting(Note::id).containsExactly("a", "b", "c");

        store.commit(new Pinned("c", true), new Removed("b"));
        ListDiff<Note> diff = probe.received().get(0);
        assertThat(diff.edits())
                .isEqualTo(List.of(
                        new ListDiff.Removed<>(1, new Note("b", "text of b", false, null)),
                        new ListDiff.Moved<>(1, 0, new Note("c", "C", false, null)),
                        new ListDiff.Changed<>(0, new Note("c", "C", false, null), new Note("c", "C", true, null))));
        diff.applyTo(list);
        assertThat(list).isEqualTo(store.query(NOTE.all().orderBy(NOTE.pinned.desc(), NOTE.id.asc())));
    }

    @Test
    void eachSubscriberOfADiffHasItsOwnList() {
        Flowable<ListDiff<Note>> stream = store.observeDiffs(NOTE.all());
        subscribed(stream);
        add("a");
        assertThat(subscribed(stream).received().get(0).edits()).hasSize(1);
    }

    @Test
    void rowsWithoutKeysHaveNoDiffs() {
        assertThatThrownBy(() -> store.observeDiffs(NOTE.all().select(NOTE.id)))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("have no keys");
    }
}

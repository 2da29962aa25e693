package io.livestore4j.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.internal.json.JsonEquality;
import io.livestore4j.sync.MergePayload.SetAside;
import io.livestore4j.sync.MergeResult.Advance;
import io.livestore4j.sync.MergeResult.Rebase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever holds an event of an earlier generation can tell that its number is no longer true. */
class MergeGenerationTest {

    private final ListStore store = ListStore.of(MergeRow.state(0, "A, B:1, C"));
    private final List<Long> generations = new ArrayList<>();

    private void merge(MergePayload payload) {
        MergeState state = store.state(Integer.MAX_VALUE);
        MergeResult result = Merge.of(state, payload, JsonEquality::sameToJavaScript);
        assertThat(result).isInstanceOfAny(Advance.class, Rebase.class);
        generations.add(result instanceof Rebase rebase ? rebase.generation() : state.generation());
        store.carryOut(result);
    }

    private void pull(String upstream) {
        merge(MergeRow.upstream(store.head(), upstream));
    }

    @Test
    void itGrowsByOneWithEachRebaseAndNeverStartsAgain() {
        pull("X");
        pull("Y");
        pull("A");
        pull("B:2 Z");
        pull("C");
        store.commit(new PendingEvent(4, false, Histories.event(1, "D", "{}")));
        pull("X");
        merge(new SetAside(Set.of(4L)));
        merge(new SetAside(Set.of(4L)));
        pull("Y");
        assertThat(generations).containsExactly(1L, 2L, 2L, 3L, 3L, 4L, 5L, 5L, 5L);
        assertThat(store).hasToString("X@1 Y@2 A@3 B:2@4 Z@5 C@6 X@7 Y@8 /");
    }

    @Test
    void itGrowsFromWhereverItIs() {
        MergeState fresh = MergeRow.state(0, "A");
        MergeState state = new MergeState(0, null, 41, fresh.pending());
        assertThat(Merge.of(state, MergeRow.upstream(0, "X"), JsonEquality::sameToJavaScript))
                .isInstanceOfSatisfying(
                        Rebase.class, rebase -> assertThat(rebase.generation()).isEqualTo(42));
        assertThat(Merge.of(state, new SetAside(Set.of(1L)), JsonEquality::sameToJavaScript))
                .isInstanceOfSatisfying(
                        Rebase.class, rebase -> assertThat(rebase.generation()).isEqualTo(42));
    }
}

package io.livestore4j.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.internal.json.JsonEquality;
import io.livestore4j.sync.MergePayload.SetAside;
import io.livestore4j.sync.MergeResult.Advance;
import io.livestore4j.sync.MergeResult.Rebase;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commits that the backend refuses leave the pending ones as a whole, and those behind them close up. */
class MergeSetAsideTest {

    private static MergeResult merged(MergeState state, Long... commits) {
        return Merge.of(state, new SetAside(Set.of(commits)), JsonEquality::sameToJavaScript);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    the first commit \
                        | A, B u, C | 1 | 0 | / B@3 u@3.1 C@4
                    one in the middle \
                        | A, B u, C | 2 | 1 | / A@3 C@4
                    the last one \
                        | A, B u, C | 3 | 3 | / A@3 B@4 u@4.1
                    the only one \
                        | A B | 1 | 0 | /
                    it begins with a client-only event \
                        | A, u B v, w | 2 | 1 | / A@3 w@3.1
                    client-only commits before it stay \
                        | u, A, v, B, C | 4 | 3 | / u@2.1 A@3 v@3.1 C@4
                    it is client-only \
                        | A, u, B | 2 | 1 | / A@3 B@4
                    two side by side \
                        | A, B, C, D | 2 3 | 1 | / A@3 D@4
                    two apart \
                        | A, B, C, D | 4 2 | 1 | / A@3 C@4
                    all \
                        | A, B | 1 2 | 0 | /
                    a known and an unknown one \
                        | A, B, C | 2 9 | 1 | / A@3 C@4
                    """)
    void aCommitGoesAsAWhole(String name, String pending, String commits, int cut, String log) {
        MergeState state = MergeRow.state(2, pending);
        Long[] ids = Stream.of(commits.split(" ")).map(Long::valueOf).toArray(Long[]::new);
        MergeResult result = merged(state, ids);
        assertThat(result)
                .isEqualTo(new Rebase(
                        0, List.of(), cut, 0, List.of(), Stream.of(ids).collect(Collectors.toSet()), 2, 1));
        assertThat(MergeRow.carriedOut(state, result)).hasToString(log);
    }

    @Test
    void theRestOfAPartlyConfirmedCommitGoes() {
        ListStore store = ListStore.of(MergeRow.state(0, "A u B, C"));
        store.carryOut(
                Merge.of(store.state(Integer.MAX_VALUE), MergeRow.upstream(0, "A"), JsonEquality::sameToJavaScript));
        store.carryOut(merged(store.state(Integer.MAX_VALUE), 1L));
        assertThat(store).hasToString("A@1 / C@2");
    }

    @Test
    void anUnknownCommitOrNoneChangesNothing() {
        MergeResult nothing = new Advance(0, List.of(), List.of(), 2);
        assertThat(merged(MergeRow.state(2, "A, B"), 9L)).isEqualTo(nothing);
        assertThat(merged(MergeRow.state(2, "A, B"))).isEqualTo(nothing);
        assertThat(merged(MergeRow.state(2, "-"), 1L)).isEqualTo(nothing);
    }
}

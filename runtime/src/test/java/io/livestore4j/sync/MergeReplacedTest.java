package io.livestore4j.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.internal.json.JsonEquality;
import io.livestore4j.sync.MergePayload.Upstream;
import io.livestore4j.sync.MergeResult.Advance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event of ours that comes back with other arguments takes its place: nobody keeps a version of their own. */
class MergeReplacedTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    at the front \
                        | 0 | A, B | A:2 | rebase 0: - + A:2, 1 replaced | A:2@1 / B@2
                    alone \
                        | 0 | A | A:2 | rebase 0: - + A:2, 1 replaced | A:2@1 /
                    in the middle \
                        | 0 | A, B, C | A B:2 | rebase 1: A + B:2, 1 replaced | A@1 B:2@2 / C@3
                    in the middle, an equal one behind \
                        | 0 | A, B, C, D | A B:2 C | rebase 1: A + B:2 C, 2 replaced | A@1 B:2@2 C@3 / D@4
                    at the end \
                        | 0 | A, B | A B:2 | rebase 1: A + B:2, 1 replaced | A@1 B:2@2 /
                    twice \
                        | 0 | A, B, C | A:2 B C:2 | rebase 0: - + A:2 B C:2, 3 replaced | A:2@1 B@2 C:2@3 /
                    followed by divergence \
                        | 0 | A, B | A:2 X | rebase 0: - + A:2 X, 1 replaced | A:2@1 X@2 / B@3
                    in the middle, followed by divergence \
                        | 0 | A, B, C | A B:2 X | rebase 1: A + B:2 X, 1 replaced | A@1 B:2@2 X@3 / C@4
                    followed by new events \
                        | 0 | A | A:2 X | rebase 0: - + A:2 X, 1 replaced | A:2@1 X@2 /
                    client-only before it stays, of another commit \
                        | 0 | u, A, B | A:2 | rebase 1: - + A:2, 1 replaced | u@0.1 A:2@1 / B@2
                    client-only before it stays, of its commit \
                        | 0 | u A, B | A:2 | rebase 1: - + A:2, 1 replaced | u@0.1 A:2@1 / B@2
                    client-only behind it is rolled back, and comes again \
                        | 0 | A u, v, B | A:2 X | rebase 0: - + A:2 X, 1 replaced | A:2@1 X@2 / u@2.1 v@2.2 B@3
                    numbers written in another way do not count \
                        | 0 | A:1, B:100 | A:1.0 B:1e2 X | advance 2: A:1.0 B:1e2 + X | A:1.0@1 B:1e2@2 X@3 /
                    numbers that JavaScript does not tell apart do not count \
                        | 0 | A:9007199254740992 | A:9007199254740993 | advance 1: A:9007199254740993 + - \
                        | A:9007199254740993@1 /
                    """)
    void otherArgumentsTakeThePlaceOfOurs(
            String name, long head, String pending, String upstream, String result, String log) {
        MergeRow.assertMerged(MergeRow.state(head, pending), MergeRow.upstream(head, upstream), result, log);
    }

    @Test
    void theOrderOfKeysDoesNotCountAndTheirTextIsKept() {
        SyncEvent ours = Histories.event(1, "A", "{\"a\":1,\"b\":{\"c\":2,\"d\":[]}}");
        SyncEvent theirs = Histories.event(1, "A", "{\"b\":{\"d\":[],\"c\":2},\"a\":1}");
        MergeState state = new MergeState(0, null, 0, List.of(new PendingEvent(1, false, ours)));
        assertThat(Merge.of(state, new Upstream(List.of(theirs), false), JsonEquality::sameToJavaScript))
                .isEqualTo(new Advance(1, List.of(theirs), List.of(), 1));
    }

    @Test
    void whatCountsAsTheSameIsForTheCallerToSay() {
        MergeState state = MergeRow.state(0, "A:1");
        Upstream upstream = MergeRow.upstream(0, "A:2");
        assertThat(Merge.of(state, upstream, (theirs, ours) -> true))
                .isEqualTo(new Advance(1, upstream.events(), List.of(), 1));
    }
}

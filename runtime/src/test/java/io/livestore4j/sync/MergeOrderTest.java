package io.livestore4j.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.internal.json.JsonEquality;
import io.livestore4j.sync.MergePayload.Upstream;
import io.livestore4j.sync.MergeResult.Advance;
import io.livestore4j.sync.MergeResult.Rebase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows on what: duplicates, gaps, and how much must be known of what is pending. */
class MergeOrderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    empty payload, empty pending \
                        | 0 | - | - | advance 0: - + - | /
                    empty payload \
                        | 3 | u, A | - | advance 0: - + - | / u@3.1 A@4
                    pending is longer than the payload \
                        | 0 | A, B, u, C, D | A B | advance 3: A B + - | A@1 B@2 u@2.1 / C@3 D@4
                    the payload is longer than pending \
                        | 0 | A, B | A B X Y | advance 2: A B + X Y | A@1 B@2 X@3 Y@4 /
                    duplicates of what is known, and then something new \
                        | 2 | A | H@1 H@2 A X | advance 1: A + X | A@3 X@4 /
                    duplicates out of order, and then something new \
                        | 2 | A | H@2 H@1 H@2 X@3 | rebase 0: - + X | X@3 / A@4
                    duplicates between new events \
                        | 2 | A | X@3 H@1 Y@4 H@2 | rebase 0: - + X Y | X@3 Y@4 / A@5
                    a duplicate of a new event \
                        | 2 | A | X@3 Y@4 X@3 | gap behind 4: X@3 | -
                    a gap behind the head \
                        | 2 | A | X@4 | gap behind 2: X@4 | -
                    a gap behind duplicates \
                        | 2 | A | H@1 H@2 X@4 | gap behind 2: X@4 | -
                    a gap behind our own event \
                        | 2 | A | A X@5 | gap behind 3: X@5 | -
                    a gap with nothing pending \
                        | 2 | - | X@4 | gap behind 2: X@4 | -
                    a gap to our own event \
                        | 0 | A, B | B@2 | gap behind 0: B@2 | -
                    the right number on a parent too low \
                        | 2 | A | X@3<1 | gap behind 2: X@3 | -
                    the right number on a parent too high \
                        | 2 | A | X@3<3 | gap behind 2: X@3 | -
                    our own event on another parent \
                        | 2 | A | A@3<1 | gap behind 2: A@3 | -
                    the right parent, but the number after \
                        | 2 | A | X@4<2 | gap behind 2: X@4 | -
                    a wrong parent later on \
                        | 2 | A | A X@4<2 | gap behind 3: X@4 | -
                    our events in another order \
                        | 0 | A, B | B@1 A@2 | rebase 0: - + B A | B@1 A@2 / A@3 B@4
                    a pending number too high \
                        | 2 | A@4 | X | defect: pending e4 A by us/s1 stands where e3 must | -
                    """)
    void whatFollowsOnTheHeadIsTakenOnce(
            String name, long head, String pending, String upstream, String result, String log) {
        MergeRow.assertMerged(MergeRow.state(head, pending), MergeRow.upstream(head, upstream), result, log);
    }

    /** A store may have many pending events and need not load them all. */
    @ParameterizedTest
    @ValueSource(strings = {"X", "A X", "A B", "A", "A B X", "A:2", "A B:2", "-"})
    void oneSyncedPendingEventMoreThanThePayloadIsEnough(String upstream) {
        MergeState all = MergeRow.state(0, "u A, v, B w, y, C, D y, E, F");
        Upstream payload = MergeRow.upstream(0, upstream);
        MergeState start = ListStore.of(all).state(payload.events().size() + 1);

        MergeResult ofAll = Merge.of(all, payload, JsonEquality::sameToJavaScript);
        assertThat(start.pending()).hasSizeLessThan(all.pending().size());
        assertThat(Merge.of(start, payload, JsonEquality::sameToJavaScript)).isEqualTo(ofAll);
    }

    @Test
    void anEventOfAnotherAuthorOrNameIsAnother() {
        MergeState state = MergeRow.state(0, "A");
        SyncEvent ours = state.pending().get(0).event();
        List<SyncEvent> others = List.of(
                new SyncEvent(1, 0, "Z", ours.args(), ours.clientId(), ours.sessionId()),
                new SyncEvent(1, 0, ours.name(), ours.args(), "other", ours.sessionId()),
                new SyncEvent(1, 0, ours.name(), ours.args(), ours.clientId(), "s2"));
        for (SyncEvent other : others) {
            assertThat(merged(state, other)).as("%s", other).isInstanceOfSatisfying(Rebase.class, rebase -> {
                assertThat(rebase.cut()).isZero();
                assertThat(rebase.replaced()).isZero();
                assertThat(rebase.newEvents()).containsExactly(other);
            });
        }
        assertThat(merged(state, ours)).isInstanceOf(Advance.class);
    }

    private static MergeResult merged(MergeState state, SyncEvent event) {
        return Merge.of(state, new Upstream(List.of(event), false), JsonEquality::sameToJavaScript);
    }
}

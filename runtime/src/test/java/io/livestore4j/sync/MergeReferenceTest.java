package io.livestore4j.sync;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The cases of LiveStore's own tests of its merge, {@code syncstate.test.ts}, in order, and examples worked by hand.
 * Where one cannot be taken over word for word, the row has the nearest thing that can happen here:
 *
 * <ul>
 *   <li>Tests 1 to 3, examples 9 and 15: a rebase is never handed on, as there is one store and no tier above it.
 *   <li>Tests 4, 10, 11, 18, 20 to 22: client-only events never come from upstream; theirs are synced ones here.
 *   <li>Tests 6, 7 and 16: what is known already is skipped, and no defect.
 *   <li>Tests 4, 5 and 19, example 14: what does not follow on the event before is a gap, and changes nothing.
 *   <li>Tests 12 and 21, examples 10 and 13: a client-only event waits for nobody and moves only with its commit.
 *   <li>Test 17: JSON has no undefined value; a round trip changes how numbers are written, and the order of keys.
 *   <li>Tests 23 to 26, examples 1 and 2: commits are numbered under the store's lock, so none is merged or rejected.
 *   <li>Example 8: the generation grows with each rebase; every row and {@link MergeGenerationTest} look at it.
 * </ul>
 */
class MergeReferenceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    1 push: new commits are simply pending too \
                        | 2 | A, B | - | advance 0: - + - | / A@3 B@4
                    2 reject: pending ones below the head cannot be \
                        | 2 | A@2 | X | defect: pending e2 A by us/s1 stands where e3 must | -
                    3 confirm all \
                        | 0 | A | A | advance 1: A + - | A@1 /
                    4 confirm a part \
                        | 0 | A, B | A | advance 1: A + - | A@1 / B@2
                    5 confirm, with a foreign suffix \
                        | 0 | A | A X | advance 1: A + X | A@1 X@2 /
                    6 rebase \
                        | 2 | A, B | X | rebase 0: - + X | X@3 / A@4 B@5
                    7 rebase after a matching prefix \
                        | 0 | A, B | A X | rebase 1: A + X | A@1 X@2 / B@3
                    8 second rebase \
                        | 1 | A | Y | rebase 0: - + Y | Y@2 / A@3
                    9 tiered rebase: with one tier, all that is pending moves at once \
                        | 2 | A, B, C | X | rebase 0: - + X | X@3 / A@4 B@5 C@6
                    10 client-only before a synced one, each a commit: they stay \
                        | 5 | u, v, A | X | rebase 2: - + X | u@5.1 v@5.2 X@6 / A@7
                    10 client-only before a synced one in a commit: they go along \
                        | 5 | u v A | X | rebase 0: - + X | X@6 / u@6.1 v@6.2 A@7
                    11 client-only around a confirmed one stay \
                        | 0 | u, A, v | A X | advance 3: A + X | u@0.1 A@1 v@1.1 X@2 /
                    12 only client-only pending \
                        | 1 | u | X | advance 1: - + X | u@1.1 X@2 /
                    13 client-only that no other tier knows yet: there is none, so it stays \
                        | 1 | u, v | X Y | advance 2: - + X Y | u@1.1 v@1.2 X@2 Y@3 /
                    14 the next position, on a parent never seen: a gap \
                        | 0 | A | X@2 | gap behind 0: X@2 | -
                    15 empty pending \
                        | 0 | - | X Y | advance 0: - + X Y | X@1 Y@2 /
                    """)
    void example(String name, long head, String pending, String upstream, String result, String log) {
        MergeRow.assertMerged(MergeRow.state(head, pending), MergeRow.upstream(head, upstream), result, log);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    1 should rollback until start \
                        | 1 | A, B, C | X Y | rebase 0: - + X Y | X@2 Y@3 / A@4 B@5 C@6
                    2 should rollback only to specified point \
                        | 1 | A, B, C | A B X | rebase 2: A B + X | A@2 B@3 X@4 / C@5
                    3 should work for empty pending \
                        | 1 | - | X | advance 0: - + X | X@2 /
                    """)
    void testOfRebaseFromUpstream(String name, long head, String pending, String upstream, String result, String log) {
        MergeRow.assertMerged(MergeRow.state(head, pending), MergeRow.upstream(head, upstream), result, log);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    4 not ascending (client): a number comes twice \
                        | 0 | A | X@1 Y@1 | gap behind 1: Y@1 | -
                    5 not ascending (global) \
                        | 0 | A | X@2 Y@1 | gap behind 0: X@2 | -
                    5 not ascending (global), later on \
                        | 1 | A | X@2 Y@3 Z@2 | gap behind 3: Z@2 | -
                    6 incoming below the upstream head is skipped \
                        | 2 | A | H@1 | advance 0: - + - | / A@3
                    7 incoming at the upstream head is skipped \
                        | 2 | A | H@2 | advance 0: - + - | / A@3
                    8 should confirm pending event when receiving matching event \
                        | 0 | A | A | advance 1: A + - | A@1 /
                    9 should confirm partial pending event \
                        | 0 | A, B | A | advance 1: A + - | A@1 / B@2
                    10 should confirm pending event and add new event \
                        | 0 | A | A X | advance 1: A + X | A@1 X@2 /
                    11 should confirm pending event and add multiple new events \
                        | 1 | A | A X Y Z W | advance 1: A + X Y Z W | A@2 X@3 Y@4 Z@5 W@6 /
                    12 a client-only event behind the confirmed one waits for nothing \
                        | 0 | A, u | A | advance 2: A + - | A@1 u@1.1 /
                    13 should ignore client events (incoming is subset of pending) \
                        | 0 | u, A | A | advance 2: A + - | u@0.1 A@1 /
                    14 should ignore client events, case 2 \
                        | 0 | u, A, B | A | advance 2: A + - | u@0.1 A@1 / B@2
                    15 should ignore client events, incoming goes beyond pending \
                        | 0 | u, A, v | A X | advance 3: A + X | u@0.1 A@1 v@1.1 X@2 /
                    16 incoming at or below the local head is skipped \
                        | 2 | - | H@1 H@2 | advance 0: - + - | /
                    17 should advance when a JSON round trip has changed the text \
                        | 0 | A:2 | A:2.0 | advance 1: A:2.0 + - | A:2.0@1 /
                    """)
    void testOfAdvance(String name, long head, String pending, String upstream, String result, String log) {
        MergeRow.assertMerged(MergeRow.state(head, pending), MergeRow.upstream(head, upstream), result, log);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    18 should rebase single event to end \
                        | 0 | A | X | rebase 0: - + X | X@1 / A@2
                    19 should rebase different event with same id \
                        | 1 | A | X | rebase 0: - + X | X@2 / A@3
                    19 different event with same id, not on the head: a gap \
                        | 0 | A | X@2 | gap behind 0: X@2 | -
                    20 should rebase different event with same id (more incoming events) \
                        | 0 | A | X Y Z W | rebase 0: - + X Y Z W | X@1 Y@2 Z@3 W@4 / A@5
                    21 should only rebase divergent events when first event matches \
                        | 0 | A, B | A X Y Z | rebase 1: A + X Y Z | A@1 X@2 Y@3 Z@4 / B@5
                    21 client-only behind the matching first event stays \
                        | 0 | A, u | A X Y Z | advance 2: A + X Y Z | A@1 u@1.1 X@2 Y@3 Z@4 /
                    22 should rebase all when incoming chain starts differently \
                        | 0 | A, B | X Y Z W | rebase 0: - + X Y Z W | X@1 Y@2 Z@3 W@4 / A@5 B@6
                    22 should rebase all, client-only behind a synced one too \
                        | 0 | A, u | X Y | rebase 0: - + X Y | X@1 Y@2 / A@3 u@3.1
                    """)
    void testOfRebase(String name, long head, String pending, String upstream, String result, String log) {
        MergeRow.assertMerged(MergeRow.state(head, pending), MergeRow.upstream(head, upstream), result, log);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    23 should advance with new events: they are simply pending \
                        | 0 | A, u, v, w | - | advance 0: - + - | / A@1 u@1.1 v@1.2 w@1.3
                    24 client-only pushed alone: upstream never waits for it \
                        | 0 | u | X | advance 1: - + X | u@0.1 X@1 /
                    25 only upstream-bound events are compared \
                        | 0 | u, A | A | advance 2: A + - | u@0.1 A@1 /
                    26 should reject: pending ones out of their order cannot be \
                        | 0 | A, B@1 | A | defect: pending e1 B by us/s1 stands where e2 must | -
                    """)
    void testOfLocalPush(String name, long head, String pending, String upstream, String result, String log) {
        MergeRow.assertMerged(MergeRow.state(head, pending), MergeRow.upstream(head, upstream), result, log);
    }
}

package io.livestore4j.sync;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Client-only events, and where a commit is cut. */
class MergeCommitTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    an own prefix and a foreign suffix in one chunk, where LiveStore doubles A \
                        | 0 | u, A, B | A X | rebase 2: A + X | u@0.1 A@1 X@2 / B@3
                    the same with client-only events everywhere \
                        | 0 | u, A, v, B, w, C | A B X | rebase 5: A B + X | u@0.1 A@1 v@1.1 B@2 w@2.1 X@3 / C@4
                    no index of one list is used in the other \
                        | 0 | u, v, w, A, B | A B X | advance 5: A B + X | u@0.1 v@0.2 w@0.3 A@1 B@2 X@3 /
                    client-only before another commit's event stays \
                        | 0 | A, u, B | A X | rebase 2: A + X | A@1 u@1.1 X@2 / B@3
                    client-only behind a confirmed event of its commit stays \
                        | 0 | A u, B | A X | rebase 2: A + X | A@1 u@1.1 X@2 / B@3
                    client-only before an event of its commit goes along \
                        | 0 | A, u B | A X | rebase 1: A + X | A@1 X@2 / u@2.1 B@3
                    several of them go along, those of the commit before stay \
                        | 0 | A, u, v w B | A X | rebase 2: A + X | A@1 u@1.1 X@2 / v@2.1 w@2.2 B@3
                    client-only behind an event of its commit goes along \
                        | 0 | A, B u | A X | rebase 1: A + X | A@1 X@2 / B@3 u@3.1
                    client-only of later commits is rolled back too \
                        | 0 | A, u | X | rebase 0: - + X | X@1 / A@2 u@2.1
                    without new events, client-only of the next commit stays pending \
                        | 0 | A, u B | A | advance 1: A + - | A@1 / u@1.1 B@2
                    without new events, client-only of a commit between is done \
                        | 0 | A, u, B | A | advance 2: A + - | A@1 u@1.1 / B@2
                    client-only of the commit of the confirmed event is done \
                        | 0 | A u, B | A | advance 2: A + - | A@1 u@1.1 / B@2
                    a partly confirmed commit \
                        | 0 | A B C | A | advance 1: A + - | A@1 / B@2 C@3
                    a partly confirmed commit that diverges \
                        | 0 | A B C | A X | rebase 1: A + X | A@1 X@2 / B@3 C@4
                    a partly confirmed commit: client-only before its rest waits with it \
                        | 0 | A u B | A | advance 1: A + - | A@1 / u@1.1 B@2
                    a partly confirmed commit: client-only before its rest goes along \
                        | 0 | A u B v | A X | rebase 1: A + X | A@1 X@2 / u@2.1 B@3 v@3.1
                    a partly confirmed commit: client-only before its confirmed part stays \
                        | 0 | u A v B | A X | rebase 2: A + X | u@0.1 A@1 X@2 / v@2.1 B@3
                    """)
    void clientOnlyEventsMoveOnlyWithTheirCommit(
            String name, long head, String pending, String upstream, String result, String log) {
        MergeRow.assertMerged(MergeRow.state(head, pending), MergeRow.upstream(head, upstream), result, log);
    }
}

package io.livestore4j.sync;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A backend must still have the last event that it confirmed; the first chunk of a connection shows it. */
class MergeResumeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    nothing has come since \
                        | 2 | A | H@2 | advance 0: - + - | / A@3
                    ours was taken \
                        | 2 | A, B | H@2 A | advance 1: A + - | A@3 / B@4
                    others came first \
                        | 2 | A | H@2 X Y | rebase 0: - + X Y | X@3 Y@4 / A@5
                    what was confirmed has other arguments: the backend may write them anew \
                        | 2 | A | H:5@2 A | advance 1: A + - | A@3 /
                    the first event is missing \
                        | 2 | A | X@3 | diverged: it does not have e2 H by other/s1, which it had confirmed | -
                    the first event is missing, with nothing pending \
                        | 2 | - | X@4 | diverged: it does not have e2 H by other/s1, which it had confirmed | -
                    it begins too early, with what was never asked for \
                        | 2 | A | H@1 H@2 | diverged: it does not have e2 H by other/s1, which it had confirmed | -
                    another event stands there \
                        | 2 | A | X@2 | diverged: it has e2 X by other/s1 where it had confirmed e2 H by other/s1 | -
                    another event stands there, and more follow \
                        | 2 | A | X@2 A@3 \
                        | diverged: it has e2 X by other/s1 where it had confirmed e2 H by other/s1 | -
                    the same event stands there on another parent \
                        | 2 | A | H@2<0 | diverged: it has e2 H by other/s1 where it had confirmed e2 H by other/s1 | -
                    it is empty, and was not \
                        | 2 | A | - | diverged: it does not have e2 H by other/s1, which it had confirmed | -
                    it is empty, and always was \
                        | 0 | A | - | advance 0: - + - | / A@1
                    it was empty, and has something now \
                        | 0 | A | X | rebase 0: - + X | X@1 / A@2
                    it was empty, and begins with a gap \
                        | 0 | A | X@2 | gap behind 0: X@2 | -
                    there is a gap behind what was confirmed \
                        | 2 | A | H@2 X@4 | gap behind 2: X@4 | -
                    """)
    void theFirstChunk(String name, long head, String pending, String upstream, String result, String log) {
        Histories histories = Histories.at(head);
        String events = upstream.equals("-") ? "" : upstream;
        MergeRow.assertMerged(MergeRow.state(head, pending), histories.resumed(events), result, log);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    it need not begin with what was confirmed \
                        | 2 | A | X@3 | rebase 0: - + X | X@3 / A@4
                    another event stands where one was confirmed \
                        | 2 | A | X@2 | diverged: it has e2 X by other/s1 where it had confirmed e2 H by other/s1 | -
                    another event stands there, behind others \
                        | 2 | A | H@1 A@3 X@2 \
                        | diverged: it has e2 X by other/s1 where it had confirmed e2 H by other/s1 | -
                    what stands before it is not known any more \
                        | 2 | A | X@1 | advance 0: - + - | / A@3
                    """)
    void aLaterChunk(String name, long head, String pending, String upstream, String result, String log) {
        MergeRow.assertMerged(MergeRow.state(head, pending), MergeRow.upstream(head, upstream), result, log);
    }
}

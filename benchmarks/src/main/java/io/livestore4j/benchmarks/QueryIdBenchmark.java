package io.livestore4j.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One row by its key, the query built anew each time. */
@State(Scope.Thread)
public class QueryIdBenchmark {

    private static final int QUERIES = 1_000;

    private int next;

    @Benchmark
    public Object[] queryId(QueryState state, PairCounters counters) throws Exception {
        next += QUERIES;
        int first = next;
        return counters.measure(QUERIES, () -> ours(state, first), () -> other(state, first));
    }

    private static Object ours(QueryState state, int first) {
        int length = 0;
        for (int i = first; i < first + QUERIES; i++) {
            length += state.oursById(QueryState.todoId(i)).orElseThrow().text().length();
        }
        return length;
    }

    private static Object other(QueryState state, int first) throws Exception {
        int length = 0;
        for (int i = first; i < first + QUERIES; i++) {
            length +=
                    state.jdbc().byId(QueryState.todoId(i)).orElseThrow().text().length();
        }
        return length;
    }
}

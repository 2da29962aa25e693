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
    public Object[] pair(QueryState state, PairCounters counters) throws Exception {
        int first = next();
        Sides<TodoQueries> sides = state.sides();
        return counters.measure(QUERIES, () -> length(sides.ours(), first), () -> length(sides.jdbc(), first));
    }

    @Benchmark
    public Object[] beside(QueryState state, SideCounters counters) throws Exception {
        int first = next();
        return counters.measure(QUERIES, state.sides().all(side -> length(side, first)));
    }

    private int next() {
        next += QUERIES;
        return next;
    }

    private static int length(TodoQueries side, int first) throws Exception {
        int length = 0;
        for (int i = first; i < first + QUERIES; i++) {
            length += side.byId(QueryState.todoId(i)).orElseThrow().text().length();
        }
        return length;
    }
}

package io.livestore4j.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A hundred rows of one list. */
public class Query100Benchmark {

    @Benchmark
    public Object[] pair(QueryState state, PairCounters counters) throws Exception {
        Sides<TodoQueries> sides = state.sides();
        return counters.measure(QueryState.LISTS, () -> rows(sides.ours()), () -> rows(sides.jdbc()));
    }

    @Benchmark
    public Object[] beside(QueryState state, SideCounters counters) throws Exception {
        return counters.measure(QueryState.LISTS, state.sides().all(Query100Benchmark::rows));
    }

    private static int rows(TodoQueries side) throws Exception {
        int rows = 0;
        for (int i = 0; i < QueryState.LISTS; i++) {
            rows += side.byList("list-" + i).size();
        }
        return rows;
    }
}

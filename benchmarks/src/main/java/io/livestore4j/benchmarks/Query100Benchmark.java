package io.livestore4j.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A hundred rows of one list. */
public class Query100Benchmark {

    @Benchmark
    public Object[] query100(QueryState state, PairCounters counters) throws Exception {
        return counters.measure(QueryState.LISTS, () -> ours(state), () -> other(state));
    }

    private static Object ours(QueryState state) {
        int rows = 0;
        for (int i = 0; i < QueryState.LISTS; i++) {
            rows += state.oursByList("list-" + i).size();
        }
        return rows;
    }

    private static Object other(QueryState state) throws Exception {
        int rows = 0;
        for (int i = 0; i < QueryState.LISTS; i++) {
            rows += state.jdbc().byList("list-" + i).size();
        }
        return rows;
    }
}

package io.livestore4j.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A hundred rows of three tables that are joined. */
public class QueryJoinBenchmark {

    @Benchmark
    public Object[] pair(ShopState state, PairCounters counters) throws Exception {
        Sides<ShopQueries> sides = state.sides();
        return counters.measure(ShopState.CUSTOMERS, () -> rows(sides.ours()), () -> rows(sides.jdbc()));
    }

    @Benchmark
    public Object[] beside(ShopState state, SideCounters counters) throws Exception {
        return counters.measure(ShopState.CUSTOMERS, state.sides().all(QueryJoinBenchmark::rows));
    }

    private static int rows(ShopQueries side) throws Exception {
        int rows = 0;
        for (int i = 0; i < ShopState.CUSTOMERS; i++) {
            rows += side.bought("customer-" + i).size();
        }
        return rows;
    }
}

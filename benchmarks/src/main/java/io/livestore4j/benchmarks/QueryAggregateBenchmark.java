package io.livestore4j.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** The counts and sums of 50 groups that 4,000 rows fall into. */
public class QueryAggregateBenchmark {

    private static final int QUERIES = 2;

    @Benchmark
    public Object[] pair(ShopState state, PairCounters counters) throws Exception {
        Sides<ShopQueries> sides = state.sides();
        return counters.measure(QUERIES, () -> groups(sides.ours()), () -> groups(sides.jdbc()));
    }

    @Benchmark
    public Object[] beside(ShopState state, SideCounters counters) throws Exception {
        return counters.measure(QUERIES, state.sides().all(QueryAggregateBenchmark::groups));
    }

    private static int groups(ShopQueries side) throws Exception {
        int groups = 0;
        for (int i = 0; i < QUERIES; i++) {
            groups += side.sold().size();
        }
        return groups;
    }
}

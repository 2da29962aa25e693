package io.livestore4j.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** The state is made again from a log of 200,000 events, from opening the files to closing them. */
public class ReplayBenchmark {

    @Benchmark
    public Object[] replay(ReplayState state, PairCounters counters) throws Exception {
        state.turn();
        return counters.measure(ReplayState.EVENTS, state::ours, state::other);
    }
}

package io.livestore4j.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import todo.TodoEvent.TodoCreated;

/** 10,000 events, each its own commit, in one transaction. */
public class CommitEachBenchmark {

    private static final int COMMITS = 10_000;

    @Benchmark
    public Object[] commitEach(CommitState state, PairCounters counters) throws Exception {
        List<TodoCreated> events = state.next(COMMITS);
        return counters.measure(COMMITS, () -> state.store().commitEach(events), () -> {
            state.jdbc().commitEach(events);
            return events;
        });
    }
}

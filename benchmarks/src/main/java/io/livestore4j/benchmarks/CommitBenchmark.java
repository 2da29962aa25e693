package io.livestore4j.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import todo.TodoEvent.TodoCreated;

/** One event per commit, from one thread. */
public class CommitBenchmark {

    private static final int COMMITS = 200;

    @Benchmark
    public Object[] commit(CommitState state, PairCounters counters) throws Exception {
        List<TodoCreated> events = state.next(COMMITS);
        return counters.measure(COMMITS, () -> ours(state, events), () -> other(state, events));
    }

    private static Object ours(CommitState state, List<TodoCreated> events) {
        long last = 0;
        for (TodoCreated event : events) {
            last = state.store().commit(event).commitId();
        }
        return last;
    }

    private static Object other(CommitState state, List<TodoCreated> events) throws Exception {
        for (TodoCreated event : events) {
            state.jdbc().commit(event);
        }
        return events;
    }
}

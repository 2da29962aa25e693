package io.livestore4j.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import todo.TodoEvent.TodoCreated;

/** One event of the backend under a thousand pending ones, against committing a thousand in one transaction. */
public class RebaseBenchmark {

    @Benchmark
    public Object[] rebase(RebaseState state, PairCounters counters) throws Exception {
        List<TodoCreated> events = state.events();
        return counters.measure(RebaseState.PENDING, state::rebase, () -> state.commit(events));
    }
}

package io.livestore4j.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** {@link PairCounters} for all of {@link Sides}: each turn begins with the next one. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class SideCounters {

    private final long[] nanos = new long[4];
    private long operations;
    private int turn;

    @Setup(Level.Iteration)
    public void clear() {
        Arrays.fill(nanos, 0);
        operations = 0;
    }

    public long operations() {
        return operations;
    }

    public long oursNanos() {
        return nanos[0];
    }

    public long jdbcNanos() {
        return nanos[1];
    }

    public long jooqNanos() {
        return nanos[2];
    }

    public long jdbiNanos() {
        return nanos[3];
    }

    /** Runs each side once, for {@code count} operations; their results go to JMH. */
    Object[] measure(long count, List<Callable<?>> sides) throws Exception {
        Object[] results = new Object[nanos.length];
        for (int i = 0; i < nanos.length; i++) {
            int side = (turn + i) % nanos.length;
            long start = System.nanoTime();
            results[side] = sides.get(side).call();
            nanos[side] += System.nanoTime() - start;
        }
        turn++;
        operations += count;
        return results;
    }
}

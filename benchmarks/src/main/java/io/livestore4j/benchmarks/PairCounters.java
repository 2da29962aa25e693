package io.livestore4j.benchmarks;

import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The time that each side took in an iteration. The sides take turns, a few milliseconds each, so that whatever else the
 * machine does falls on both.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class PairCounters {

    public long oursNanos;
    public long otherNanos;
    public long operations;

    private boolean otherFirst;

    @Setup(Level.Iteration)
    public void clear() {
        oursNanos = 0;
        otherNanos = 0;
        operations = 0;
    }

    /** Runs both sides once, in alternating order, for {@code count} operations each; their results go to JMH. */
    Object[] measure(long count, Callable<?> ours, Callable<?> other) throws Exception {
        otherFirst = !otherFirst;
        Object[] results = new Object[2];
        if (otherFirst) {
            results[1] = other(other);
        }
        long start = System.nanoTime();
        results[0] = ours.call();
        oursNanos += System.nanoTime() - start;
        if (!otherFirst) {
            results[1] = other(other);
        }
        operations += count;
        return results;
    }

    private Object other(Callable<?> other) throws Exception {
        long start = System.nanoTime();
        Object result = other.call();
        otherNanos += System.nanoTime() - start;
        return result;
    }
}

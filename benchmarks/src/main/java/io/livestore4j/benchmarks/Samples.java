package io.livestore4j.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** What the iterations of all forks of one benchmark measured. An immutable value. */
record Samples(List<IterationResult> iterations) {

    private static final double NANOS_PER_MICRO = 1_000;

    static Samples of(RunResult result) {
        return new Samples(result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList());
    }

    /** Microseconds of an operation of one side, by iteration. */
    List<Double> micros(String side) {
        return iterations.stream()
                .map(iteration -> counter(iteration, side + "Nanos") / counter(iteration, "operations"))
                .map(nanos -> nanos / NANOS_PER_MICRO)
                .toList();
    }

    /** How many times the other's time one side took, by iteration. */
    List<Double> ratios(String side, String other) {
        List<Double> left = micros(side);
        List<Double> right = micros(other);
        return IntStream.range(0, left.size())
                .mapToObj(i -> left.get(i) / right.get(i))
                .toList();
    }

    private static double counter(IterationResult iteration, String name) {
        return iteration.getSecondaryResults().get(name).getScore();
    }

    static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}

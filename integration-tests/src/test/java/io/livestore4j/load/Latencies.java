package io.livestore4j.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long each commit of one thread took. Not thread-safe. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    void time(Runnable commit) {
        long start = System.nanoTime();
        commit.run();
        nanos.add(System.nanoTime() - start);
    }

    int count() {
        return nanos.size();
    }

    @Override
    public String toString() {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%d commits, p50 %.2f ms, p99 %.1f ms, longest %.1f ms",
                sorted.size(),
                millisAt(sorted, 0.5),
                millisAt(sorted, 0.99),
                millisAt(sorted, 1));
    }

    private static double millisAt(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / NANOS_PER_MILLI;
    }
}

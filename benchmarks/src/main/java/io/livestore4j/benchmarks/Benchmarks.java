package io.livestore4j.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks by name and prints one line each: what an operation took on both sides, and the median of the ratios of
 * all iterations with the range of their middle half. Usage: {@code [--quick] [name…]}.
 */
public final class Benchmarks {

    /**
     * One line of the output.
     *
     * @param parameters of the benchmark's state, by name
     * @param goal the ratio that it must not exceed
     */
    private record Entry(Class<?> benchmark, Map<String, String> parameters, double goal) {}

    private static final String COMPILE = "compile";
    private static final double NANOS_PER_MICRO = 1_000;

    private static final Map<String, String> NORMAL = Map.of("durability", "NORMAL");
    private static final Map<String, String> SYNCED = Map.of("durability", "NORMAL", "syncs", "true");
    private static final Map<String, String> FULL = Map.of("durability", "FULL");

    private static final Map<String, Entry> ENTRIES = entries();

    private final boolean quick;

    private Benchmarks(boolean quick) {
        this.quick = quick;
    }

    private static Map<String, Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        entries.put("commit", new Entry(CommitBenchmark.class, NORMAL, 1.5));
        entries.put("commit-sync", new Entry(CommitBenchmark.class, SYNCED, 1.8));
        entries.put("commit-full", new Entry(CommitBenchmark.class, FULL, 1.1));
        entries.put("commit-each", new Entry(CommitEachBenchmark.class, NORMAL, 1.5));
        entries.put("query-id", new Entry(QueryIdBenchmark.class, Map.of(), 1.3));
        entries.put("query-100", new Entry(Query100Benchmark.class, Map.of(), 1.15));
        entries.put("replay", new Entry(ReplayBenchmark.class, Map.of(), 1.5));
        entries.put("rebase", new Entry(RebaseBenchmark.class, Map.of(), 2.5));
        return Collections.unmodifiableMap(entries);
    }

    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        List<String> names = new ArrayList<>(Arrays.asList(args));
        if (Javac.isMain(names)) {
            Javac.main(names);
            return;
        }
        boolean quick = names.remove("--quick");
        List<String> known = new ArrayList<>(ENTRIES.keySet());
        known.add(COMPILE);
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("no benchmark is called " + name + "; there are " + known);
            }
        }
        Benchmarks benchmarks = new Benchmarks(quick);
        for (String name : names.isEmpty() ? known : names) {
            if (name.equals(COMPILE)) {
                new CompileBenchmark(quick).run();
            } else {
                benchmarks.run(name, ENTRIES.get(name));
            }
        }
    }

    private void run(String name, Entry entry) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\b" + entry.benchmark().getSimpleName() + "\\.")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(quick ? 2 : 5)
                .warmupIterations(quick ? 6 : 10)
                .measurementIterations(quick ? 8 : 12)
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-Xms2g", "-Xmx2g", "--enable-native-access=ALL-UNNAMED")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        entry.parameters().forEach(options::param);
        for (RunResult result : new Runner(options.build()).run()) {
            report(name, entry, result);
        }
    }

    private static void report(String name, Entry entry, RunResult result) {
        List<Double> ours = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                double operations = counter(iteration, "operations");
                ours.add(counter(iteration, "oursNanos") / operations / NANOS_PER_MICRO);
                other.add(counter(iteration, "otherNanos") / operations / NANOS_PER_MICRO);
                ratios.add(ours.get(ours.size() - 1) / other.get(other.size() - 1));
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%s ours=%.2fus other=%.2fus ratio=%.2f (n=%d, spread %.2f-%.2f, goal %.2f)",
                name,
                quantile(ours, 0.5),
                quantile(other, 0.5),
                quantile(ratios, 0.5),
                ratios.size(),
                quantile(ratios, 0.25),
                quantile(ratios, 0.75),
                entry.goal()));
    }

    private static double counter(IterationResult iteration, String name) {
        return iteration.getSecondaryResults().get(name).getScore();
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}

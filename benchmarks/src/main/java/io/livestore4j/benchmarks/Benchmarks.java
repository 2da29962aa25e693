package io.livestore4j.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks by name and prints one line each: what an operation took on all sides, and the median of the ratios of
 * all iterations with the range of their middle half. Usage: {@code [--quick] [name…]}.
 */
public final class Benchmarks {

    /**
     * One line of the output.
     *
     * @param method of the class, measured
     * @param parameters of the benchmark's state, by name
     */
    private record Entry(Class<?> benchmark, String method, Map<String, String> parameters, Report report) {}

    private static final String COMPILE = "compile";

    private static final String[] JVM = {
        "-Xms2g",
        "-Xmx2g",
        "--enable-native-access=ALL-UNNAMED",
        "-Dslf4j.internal.verbosity=ERROR",
        "-Dorg.jooq.no-logo=true",
        "-Dorg.jooq.no-tips=true"
    };

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
        entries.put("commit", new Entry(CommitBenchmark.class, "commit", NORMAL, Report.pair(1.5)));
        entries.put("commit-sync", new Entry(CommitBenchmark.class, "commit", SYNCED, Report.pair(1.8)));
        entries.put("commit-full", new Entry(CommitBenchmark.class, "commit", FULL, Report.pair(1.1)));
        entries.put("commit-each", new Entry(CommitEachBenchmark.class, "commitEach", NORMAL, Report.pair(1.5)));
        entries.put("query-id", query(QueryIdBenchmark.class, 1.3));
        entries.put("query-100", query(Query100Benchmark.class, 1.15));
        entries.put("query-join", query(QueryJoinBenchmark.class, 1.15));
        entries.put("query-aggregate", query(QueryAggregateBenchmark.class, 1.15));
        entries.put("query-id-beside", beside(QueryIdBenchmark.class));
        entries.put("query-100-beside", beside(Query100Benchmark.class));
        entries.put("query-join-beside", beside(QueryJoinBenchmark.class));
        entries.put("query-aggregate-beside", beside(QueryAggregateBenchmark.class));
        entries.put("replay", new Entry(ReplayBenchmark.class, "replay", Map.of(), Report.pair(1.5)));
        entries.put("rebase", new Entry(RebaseBenchmark.class, "rebase", Map.of(), Report.pair(2.5)));
        return Collections.unmodifiableMap(entries);
    }

    private static Entry query(Class<?> benchmark, double goal) {
        return new Entry(benchmark, "pair", Map.of(), Report.pair(goal));
    }

    /** The same query, with jOOQ and Jdbi too. */
    private static Entry beside(Class<?> benchmark) {
        return new Entry(benchmark, "beside", Map.of(), Report.beside());
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
                .include("\\b" + entry.benchmark().getSimpleName() + "\\." + entry.method() + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(quick ? 2 : 5)
                .warmupIterations(quick ? 6 : 10)
                .measurementIterations(quick ? 8 : 12)
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend(JVM)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        entry.parameters().forEach(options::param);
        for (RunResult result : new Runner(options.build()).run()) {
            System.out.println(entry.report().line(name, Samples.of(result)));
        }
    }
}

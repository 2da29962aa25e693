package io.livestore4j.benchmarks;

import io.livestore4j.benchmarks.Javac.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the processor adds to a compilation: javac with it, over javac without it on the same sources and those that were
 * generated. The sides alternate. It is no JMH benchmark, for one operation takes seconds.
 */
final class CompileBenchmark {

    private static final double GOAL = 2.0;
    private static final double NANOS_PER_MILLI = 1_000_000;

    /** Of the apps; each has three times as many types. The last one is the one that the goal is for. */
    private static final List<Integer> TABLES = List.of(33, 67, 133, 200);

    private final int warmUps;
    private final int runs;
    private final int coldRuns;

    CompileBenchmark(boolean quick) {
        warmUps = quick ? 3 : 8;
        runs = quick ? 5 : 11;
        coldRuns = quick ? 2 : 5;
    }

    /** How long one side took and how long the other. */
    private record Pair(double ours, double other) {

        double ratio() {
            return ours / other;
        }
    }

    /** @param withGenerated the app's sources and what was generated */
    private record Sources(LargeApp app, Path alone, Path withGenerated) {}

    @FunctionalInterface
    private interface Compilation {
        void run(Side side, Path sources, Path output) throws IOException, InterruptedException;
    }

    void run() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("livestore4j-compile");
        try {
            List<Double> sizes = new ArrayList<>();
            List<Double> times = new ArrayList<>();
            for (int tables : TABLES) {
                Sources sources = prepare(new LargeApp(tables), directory.resolve("app" + tables));
                List<Pair> pairs = measure(sources, warmUps, runs, Javac::compile);
                print("compile-warm", sources.app(), pairs);
                sizes.add((double) sources.app().types());
                times.add(median(pairs.stream().map(Pair::ours).toList()));
                if (tables == TABLES.get(TABLES.size() - 1)) {
                    print("compile-cold", sources.app(), measure(sources, 0, coldRuns, CompileBenchmark::compileCold));
                }
            }
            System.out.println(String.format(
                    Locale.ROOT, "compile-growth time ~ types^%.2f (1 is linear)", exponent(sizes, times)));
        } finally {
            Directories.delete(directory);
        }
    }

    private static Sources prepare(LargeApp app, Path directory) throws IOException {
        Path alone = Files.createDirectories(directory.resolve("alone"));
        Path both = Files.createDirectories(directory.resolve("both"));
        Path output = Files.createDirectories(directory.resolve("output"));
        app.writeTo(alone);
        Javac.compile(Side.PROCESSOR, alone, output);
        List<Path> generated = Javac.filesOf(output, ".java");
        if (generated.size() != app.generatedClasses()) {
            throw new IllegalStateException(
                    generated.size() + " classes were generated, not " + app.generatedClasses());
        }
        List<Path> all = new ArrayList<>(Javac.filesOf(alone, ".java"));
        all.addAll(generated);
        for (Path file : all) {
            Files.copy(file, both.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return new Sources(app, alone, both);
    }

    private static List<Pair> measure(Sources sources, int warmUps, int runs, Compilation compilation)
            throws IOException, InterruptedException {
        List<Pair> pairs = new ArrayList<>();
        for (int run = -warmUps; run < runs; run++) {
            Path output = Files.createTempDirectory("livestore4j-classes");
            Path ours = Files.createDirectory(output.resolve("ours"));
            Path other = Files.createDirectory(output.resolve("other"));
            double oursNanos = time(compilation, Side.PROCESSOR, sources.alone(), ours);
            double otherNanos = time(compilation, Side.GENERATED, sources.withGenerated(), other);
            check(ours, other);
            Directories.delete(output);
            if (run >= 0) {
                pairs.add(new Pair(oursNanos, otherNanos));
            }
        }
        return pairs;
    }

    private static double time(Compilation compilation, Side side, Path sources, Path output)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        compilation.run(side, sources, output);
        return System.nanoTime() - start;
    }

    /** Both sides have made the same classes. */
    private static void check(Path ours, Path other) throws IOException {
        int oursCount = Javac.filesOf(ours, ".class").size();
        int otherCount = Javac.filesOf(other, ".class").size();
        if (oursCount != otherCount || oursCount == 0) {
            throw new IllegalStateException(oursCount + " and " + otherCount + " class files");
        }
    }

    private static void compileCold(Side side, Path sources, Path output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                Benchmarks.class.getName()));
        command.addAll(Javac.arguments(side, sources, output));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("a compilation ended with " + code);
        }
    }

    private static void print(String name, LargeApp app, List<Pair> pairs) {
        List<Double> ratios = pairs.stream().map(Pair::ratio).sorted().toList();
        System.out.println(String.format(
                Locale.ROOT,
                "%s types=%d ours=%.0fms other=%.0fms ratio=%.2f (n=%d, spread %.2f-%.2f, goal %.2f)",
                name,
                app.types(),
                median(pairs.stream().map(Pair::ours).toList()) / NANOS_PER_MILLI,
                median(pairs.stream().map(Pair::other).toList()) / NANOS_PER_MILLI,
                median(ratios),
                ratios.size(),
                ratios.get(ratios.size() / 4),
                ratios.get(ratios.size() - 1 - ratios.size() / 4),
                GOAL));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The slope of the line through the logarithms, by least squares. */
    private static double exponent(List<Double> sizes, List<Double> times) {
        List<Double> x = sizes.stream().map(Math::log).toList();
        List<Double> y = times.stream().map(Math::log).toList();
        double meanX = x.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double meanY = y.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.size(); i++) {
            products += (x.get(i) - meanX) * (y.get(i) - meanY);
            squares += (x.get(i) - meanX) * (x.get(i) - meanX);
        }
        return products / squares;
    }
}

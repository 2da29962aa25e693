package io.livestore4j.processor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compiler of Eclipse with the processor, and the warnings that it gives unasked. */
final class Ecj {

    private Ecj() {}

    /**
     * What came of it.
     *
     * @param said errors and warnings, without their positions
     * @param generated the text of each generated class, by its simple name
     */
    record Outcome(List<String> said, SortedMap<String, String> generated) {}

    /** @param directory an empty one, for the results */
    static Outcome compile(List<Path> sources, Path directory, String... more) throws IOException {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        StringWriter report = new StringWriter();
        JavaCompiler compiler = new EclipseCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new PrintWriter(report),
                    files,
                    said,
                    Stream.concat(options(directory).stream(), Stream.of(more)).toList(),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new LiveStoreProcessor()));
            if (!task.call() && said.getDiagnostics().isEmpty()) {
                throw new AssertionError(report.toString());
            }
        }
        return new Outcome(
                said.getDiagnostics().stream()
                        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                        .toList(),
                generated(directory));
    }

    private static List<String> options(Path directory) {
        return List.of(
                "--release",
                "17",
                "-parameters",
                "-d",
                directory.toString(),
                "-s",
                directory.toString(),
                "-cp",
                System.getProperty("java.class.path"));
    }

    private static SortedMap<String, String> generated(Path directory) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> texts.put(file.getFileName().toString(), TestCompiler.read(file)));
        }
        return texts;
    }
}

package io.livestore4j.benchmarks;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One compilation by javac in this process, into a directory of its own. */
final class Javac {

    private static final String MAIN = "--javac";
    private static final String PROCESSOR = "io.livestore4j.processor.LiveStoreProcessor";

    private Javac() {}

    /** With the processor, or of the sources that it has generated together with the app's. */
    enum Side {
        PROCESSOR,
        GENERATED
    }

    /** Compiles once, as a process of its own: {@code --javac side sources output}. */
    static boolean isMain(List<String> arguments) {
        return !arguments.isEmpty() && arguments.get(0).equals(MAIN);
    }

    static void main(List<String> arguments) throws IOException {
        compile(Side.valueOf(arguments.get(1)), Path.of(arguments.get(2)), Path.of(arguments.get(3)));
    }

    static List<String> arguments(Side side, Path sources, Path output) {
        return List.of(MAIN, side.name(), sources.toString(), output.toString());
    }

    /** Throws if javac says anything at all. */
    static void compile(Side side, Path sources, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        String directory = output.toString();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            CompilationTask task = compiler.getTask(
                    said,
                    files,
                    null,
                    List.of(
                            side == Side.PROCESSOR ? "-Xlint:none" : "-proc:none",
                            "-d",
                            directory,
                            "-s",
                            directory,
                            "-cp",
                            System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(filesOf(sources, ".java")));
            if (side == Side.PROCESSOR) {
                task.setProcessors(List.of(processor()));
            }
            if (!task.call() || !said.toString().isEmpty()) {
                throw new IllegalStateException("javac is not content: " + said);
            }
        }
    }

    /** A new one each time, by its registration, but of classes that this process has loaded. */
    private static Processor processor() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(provider -> provider.type().getName().equals(PROCESSOR))
                .findFirst()
                .orElseThrow()
                .get();
    }

    static List<Path> filesOf(Path directory, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}

package io.livestore4j.evolution;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles releases one after the other: locks what is new, then compiles as a build for release does. */
final class ReleaseCompiler implements AutoCloseable {

    /** Newer JDKs run none that is not named. */
    private static final String PROCESSOR = "io.livestore4j.processor.LiveStoreProcessor";

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private final Path directory;
    private final Path lock;
    private final StandardJavaFileManager files = JAVAC.getStandardFileManager(null, null, null);

    ReleaseCompiler(Path directory) {
        this.directory = directory;
        this.lock = directory.resolve("livestore.lock.json");
    }

    /** The directory of its classes. */
    Path compile(Release release) throws IOException {
        Path sources = Files.createDirectories(directory.resolve("src" + release.number()));
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> source : ReleaseSources.of(release).entrySet()) {
            written.add(Files.writeString(sources.resolve(source.getKey()), source.getValue()));
        }
        Path classes = Files.createDirectories(directory.resolve("classes" + release.number()));
        run(written, List.of("-proc:only", "-Alivestore.lock.mode=update"), classes);
        run(written, List.of("-Alivestore.lock.mode=check"), classes);
        return classes;
    }

    private void run(List<Path> sources, List<String> mode, Path classes) {
        List<String> options = new ArrayList<>(List.of(
                "-d",
                classes.toString(),
                "-s",
                classes.toString(),
                "-Alivestore.lock=" + lock,
                "-Xlint:-options",
                "-processor",
                PROCESSOR));
        options.addAll(mode);
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        boolean done = JAVAC.getTask(
                        new StringWriter(), files, said, options, null, files.getJavaFileObjectsFromPaths(sources))
                .call();
        List<String> errors = said.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
        if (!done || !errors.isEmpty()) {
            throw new AssertionError(
                    mode + " refuses " + sources.get(0).getParent() + ": " + String.join("\n", errors));
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}

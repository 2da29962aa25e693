package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.LiveStore;
import io.livestore4j.annotations.Table;
import io.reactivex.rxjava3.core.Flowable;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import org.sqlite.JDBC;
import tools.jackson.core.JsonParser;

/** Tables, events and the schema in three compilations, each of which sees the class files of those before. */
final class ModulesTest {

    private static final Path APP = Path.of("src/test/resources/apps/packages");

    private static final String STORY = """
            [CustomerSummary[name=Ada, friend=null, comment=null, biggest=1, orders=1]]
            [Article[shop=s, number=7, title=Light, size=SMALL, soldOutAt=1970-01-01T00:00:00Z, replacedBy=null, tags=[], notes=[old]]]
            """;

    @TempDir
    private Path directory;

    @Test
    void anAppOfThreeJarsWorks() throws Exception {
        List<Path> path = new ArrayList<>(libraries());
        for (Part part : parts()) {
            path.add(compile(part.sources(), "-cp", path));
        }

        assertThat(run("-cp", joined(path), "shop.root.Main")).isEqualTo(STORY);
    }

    @Test
    void anAppOfThreeModulesWorks() throws Exception {
        List<Path> path = new ArrayList<>(libraries());
        for (Part part : parts()) {
            Path info = directory.resolve(part.name()).resolve("module-info.java");
            Files.createDirectories(info.getParent());
            Files.writeString(info, part.moduleInfo());
            path.add(compile(
                    Stream.concat(part.sources().stream(), Stream.of(info)).toList(), "-p", path));
        }

        assertThat(run("-p", joined(path), "-m", "shop.root/shop.root.Main")).isEqualTo(STORY);
    }

    /** The packages of one compilation. */
    private record Part(String name, List<String> packages, String requires) {

        List<Path> sources() throws IOException {
            List<Path> sources = new ArrayList<>();
            for (String name : packages) {
                try (Stream<Path> files = Files.list(APP.resolve("shop").resolve(name))) {
                    files.forEach(sources::add);
                }
            }
            return sources;
        }

        String moduleInfo() {
            return packages.stream()
                    .map(name -> "    exports shop." + name + ";\n")
                    .collect(Collectors.joining(
                            "",
                            "module shop." + name + " {\n    requires static io.livestore4j.annotations;\n"
                                    + "    requires transitive io.livestore4j.runtime;\n" + requires,
                            "}\n"));
        }
    }

    private static List<Part> parts() {
        return List.of(
                new Part("tables", List.of("tables"), ""),
                new Part("events", List.of("orders", "stock"), "    requires transitive shop.tables;\n"),
                new Part("root", List.of("root"), "    requires transitive shop.events;\n"));
    }

    private static List<Path> libraries() throws URISyntaxException {
        List<Path> libraries = new ArrayList<>();
        for (Class<?> type : List.of(
                Table.class,
                LiveStore.class,
                Nullable.class,
                Flowable.class,
                Publisher.class,
                JsonParser.class,
                JDBC.class)) {
            libraries.add(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        return libraries;
    }

    private Path compile(List<Path> sources, String pathOption, List<Path> path) throws IOException {
        Path classes = Files.createTempDirectory(directory, "classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-Xlint:all,-processing",
                "-Werror",
                "-Alivestore.lock=" + directory.resolve("livestore.lock.json"),
                "-Alivestore.lock.mode=update",
                "-d",
                classes.toString(),
                pathOption,
                joined(path));
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new LiveStoreProcessor()));
            assertThat(task.call()).as("%s", said.getDiagnostics()).isTrue();
        }
        assertThat(said.getDiagnostics())
                .as("nothing but the note on materializers of another module")
                .allSatisfy(note -> assertThat(note.getMessage(Locale.ROOT)).startsWith("[LS-119] "));
        return classes;
    }

    private static String joined(List<Path> path) {
        return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Path errors = directory.resolve("stderr");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return output.replace("\r\n", "\n");
    }
}

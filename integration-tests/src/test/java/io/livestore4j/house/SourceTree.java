package io.livestore4j.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java files of every module that the root pom names. */
final class SourceTree {

    private static final Pattern MODULE = Pattern.compile("<module>\\s*([^<\\s]+)\\s*</module>");

    private final Path root;

    SourceTree(Path root) {
        this.root = root;
    }

    /** The project that this test belongs to. Surefire sets {@code basedir}; an IDE starts in it or in the root. */
    static SourceTree ofThisProject() {
        Path start = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        for (Path directory = start; directory != null; directory = directory.getParent()) {
            if (Files.isRegularFile(directory.resolve("pom.xml")) && Files.isDirectory(directory.resolve("runtime"))) {
                return new SourceTree(directory);
            }
        }
        throw new IllegalStateException("No project root, a pom.xml beside runtime/, in or above " + start);
    }

    /** The text of a file of the project. */
    String read(String path) {
        return read(root.resolve(path));
    }

    /** All classes, by module and path. Golden files are resources and not among them; a module-info is no class. */
    List<Source> sources() {
        return MODULE.matcher(read("pom.xml"))
                .results()
                .flatMap(found -> sourcesOf(found.group(1)))
                .toList();
    }

    private Stream<Source> sourcesOf(String module) {
        return Stream.of("main", "test")
                .map(kind -> root.resolve(module).resolve("src").resolve(kind).resolve("java"))
                .filter(Files::isDirectory)
                .flatMap(SourceTree::javaFilesUnder)
                .map(file -> Source.of(module, root.relativize(file).toString().replace('\\', '/'), read(file)));
    }

    private static Stream<Path> javaFilesUnder(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(SourceTree::isClass).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isClass(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") && !name.equals("module-info.java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

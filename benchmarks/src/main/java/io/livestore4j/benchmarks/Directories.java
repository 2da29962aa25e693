package io.livestore4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary directory on disk for the two sides of one benchmark. */
final class Directories implements AutoCloseable {

    private final Path root;

    Directories() throws IOException {
        root = Files.createTempDirectory("livestore4j-bench");
    }

    Path ours() {
        return root.resolve("ours");
    }

    /** For another side that is a store too. */
    Path otherStore() {
        return root.resolve("other");
    }

    Path other() {
        return root.resolve("other.db");
    }

    @Override
    public void close() throws IOException {
        delete(root);
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

package io.livestore4j.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for one simulation, in memory where the system has such a place, since no power is cut here. */
record Workspace(Path path) implements AutoCloseable {

    private static final Path TMPFS = Path.of("/dev/shm");

    static Workspace make() throws IOException {
        return new Workspace(
                Files.isWritable(TMPFS)
                        ? Files.createTempDirectory(TMPFS, "livestore4j-simulation")
                        : Files.createTempDirectory("livestore4j-simulation"));
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(path)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}

package io.livestore4j.internal.engine;

import io.livestore4j.StorageFailed;
import io.livestore4j.internal.sqlite.OwnerLock;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The private directory of a store in memory, on tmpfs where there is one. It is deleted at close; what a killed process
 * left is deleted by the next one. Its name carries the process's id, so that no living process's directory is touched.
 */
final class MemoryDirectory implements AutoCloseable {

    private static final String PREFIX = "livestore4j-memory-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]+)-.*");
    private static final Path TMPFS = Path.of("/dev/shm");

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private final Path path;

    private MemoryDirectory(Path path) {
        this.path = path;
    }

    static MemoryDirectory make() {
        Path parent = Files.isWritable(TMPFS) ? TMPFS : Path.of(System.getProperty("java.io.tmpdir"));
        try {
            String prefix = PREFIX + ProcessHandle.current().pid() + "-";
            Path path = Files.createTempDirectory(parent, prefix, StoreFiles.directoryAttributes());
            sweep(parent, Files.getOwner(path));
            return new MemoryDirectory(path);
        } catch (IOException e) {
            throw new StorageFailed(
                    "A store in memory needs a temporary directory in " + parent + ": " + e
                            + ". Check its rights and space, or set java.io.tmpdir.",
                    e);
        }
    }

    Path path() {
        return path;
    }

    /** Deletes directories of this user's dead processes. That it cannot is no reason not to open a store. */
    private static void sweep(Path parent, UserPrincipal user) {
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path left : entries.filter(entry -> isLeftOver(entry, user)).toList()) {
                deleteUnlocked(left);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "what killed processes left in " + parent + " could not be deleted", e);
        }
    }

    private static boolean isLeftOver(Path entry, UserPrincipal user) {
        Matcher name = NAME.matcher(entry.getFileName().toString());
        try {
            return name.matches()
                    && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                    && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(entry, LinkOption.NOFOLLOW_LINKS).equals(user);
        } catch (IOException | NumberFormatException e) {
            return false; // somebody else has deleted it, or it is none of ours
        }
    }

    /** A process of another container has an id that we cannot see, but its lock is on the file. */
    private static void deleteUnlocked(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path lock :
                    files.filter(file -> file.toString().endsWith(".lock")).toList()) {
                Optional<OwnerLock> held = OwnerLock.tryLock(lock);
                if (held.isEmpty()) {
                    return;
                }
                held.get().close();
            }
        }
        delete(directory);
    }

    private static void delete(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(directory)) {
            files = list.filter(file -> file.getFileName().toString().startsWith("store-"))
                    .toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(directory);
    }

    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The temporary directory " + path + " of a closed store could not be deleted", e);
        }
    }
}

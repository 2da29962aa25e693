package io.livestore4j.internal.engine;

import io.livestore4j.StorageFailed;
import io.livestore4j.internal.sqlite.OwnerLock;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of one store: {@code store-<id>.db} with SQLite's companions, {@code .lock}, and {@code .owner} for people to
 * read. Only their user can read them. The database is made here but never opened here: closing any handle of it would
 * drop SQLite's locks.
 */
final class StoreFiles implements AutoCloseable {

    private static final String MEMORY_PREFIX = "livestore4j-memory-";
    private static final Path TMPFS = Path.of("/dev/shm");

    /** A store in memory takes its lock within this time after it made its directory. */
    private static final long NEW_SECONDS = 60;

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private static final Set<PosixFilePermission> FILE_MODE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY_MODE = PosixFilePermissions.fromString("rwx------");

    private final Path directory;
    private final String stem;
    private final boolean temporary;

    private StoreFiles(Path directory, String storeId, boolean temporary) {
        this.directory = directory;
        this.stem = "store-" + encoded(storeId);
        this.temporary = temporary;
    }

    /** Upper case is marked, since some file systems do not tell it from lower case. */
    private static String encoded(String storeId) {
        StringBuilder name = new StringBuilder();
        for (char c : storeId.toCharArray()) {
            name.append(Character.isUpperCase(c) ? "+" + Character.toLowerCase(c) : c);
        }
        return name.toString();
    }

    static StoreFiles onDisk(Path directory, String storeId) {
        try {
            Path made = Files.exists(directory)
                    ? directory
                    : Files.createDirectories(directory, attributes(DIRECTORY_MODE));
            return new StoreFiles(made.toRealPath(), storeId, false);
        } catch (IOException e) {
            throw new StorageFailed("The directory " + directory + " cannot be used: " + e + ". Choose another.", e);
        }
    }

    /** A directory that is deleted at close, or by the next store in memory if this process dies. */
    static StoreFiles inMemory(String storeId, InstantSource clock) {
        Path parent = Files.isWritable(TMPFS) ? TMPFS : Path.of(System.getProperty("java.io.tmpdir"));
        try {
            sweep(parent, clock.instant().minus(NEW_SECONDS, ChronoUnit.SECONDS));
            Path directory = Files.createTempDirectory(parent, MEMORY_PREFIX, attributes(DIRECTORY_MODE));
            return new StoreFiles(directory, storeId, true);
        } catch (IOException e) {
            throw new StorageFailed("A store in memory needs a temporary directory in " + parent + ": " + e, e);
        }
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> mode) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)} : new FileAttribute<?>[0];
    }

    /** Deletes what killed processes left; a store that is open holds its lock. */
    private static void sweep(Path parent, Instant newest) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path left : entries.filter(path -> isLeftOver(path, newest)).toList()) {
                deleteAll(left);
            }
        }
    }

    private static boolean isLeftOver(Path path, Instant newest) {
        if (!path.getFileName().toString().startsWith(MEMORY_PREFIX) || !Files.isWritable(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            boolean isNew = Files.getLastModifiedTime(path).toInstant().isAfter(newest);
            return !isNew
                    && files.filter(file -> file.toString().endsWith(".lock")).allMatch(StoreFiles::isFree);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "another process is deleting " + path, e);
            return false;
        }
    }

    private static boolean isFree(Path lockFile) {
        Optional<OwnerLock> lock = OwnerLock.tryLock(lockFile);
        lock.ifPresent(OwnerLock::close);
        return lock.isPresent();
    }

    private static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(directory);
    }

    Path database() {
        return file(".db");
    }

    Path lock() {
        return file(".lock");
    }

    Path owner() {
        return file(".owner");
    }

    private Path file(String ending) {
        return directory.resolve(stem + ending);
    }

    /** Makes the files that SQLite shall find, before it opens them, so that nobody else can read them. */
    void makePrivate(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, attributes(FILE_MODE));
            }
        } catch (IOException e) {
            throw new StorageFailed("The file " + file + " cannot be made: " + e, e);
        }
    }

    /** Deletes the files of a store in memory. */
    @Override
    public void close() {
        try {
            if (temporary) {
                deleteAll(directory);
            }
        } catch (IOException e) {
            throw new StorageFailed("Files of a closed store could not be deleted in " + directory + ": " + e, e);
        }
    }
}

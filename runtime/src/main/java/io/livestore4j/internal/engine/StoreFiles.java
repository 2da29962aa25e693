package io.livestore4j.internal.engine;

import io.livestore4j.StorageFailed;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/**
 * The files of one store: {@code store-<id>.db} with SQLite's companions, {@code .lock}, and {@code .owner} for people to
 * read. Only their user can read them. The database is made here but never opened here: closing any handle of it would
 * drop SQLite's locks.
 */
record StoreFiles(Path directory, String storeId) {

    private static final Set<PosixFilePermission> FILE_MODE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY_MODE = PosixFilePermissions.fromString("rwx------");

    /** In a directory of the user's, made if it does not exist. */
    static StoreFiles onDisk(Path directory, String storeId) {
        try {
            if (!Files.exists(directory)) {
                Files.createDirectories(directory, directoryAttributes());
            }
            return new StoreFiles(directory.toRealPath(), storeId);
        } catch (IOException e) {
            throw new StorageFailed("The directory " + directory + " cannot be used: " + e + ". Choose another.", e);
        }
    }

    static FileAttribute<?>[] directoryAttributes() {
        return attributes(DIRECTORY_MODE);
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> mode) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)} : new FileAttribute<?>[0];
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

    /** Upper case is marked, since some file systems do not tell it from lower case. */
    private Path file(String ending) {
        StringBuilder name = new StringBuilder("store-");
        for (char c : storeId.toCharArray()) {
            name.append(Character.isUpperCase(c) ? "+" : "").append(c);
        }
        return directory.resolve(name.toString().toLowerCase(Locale.ROOT) + ending);
    }

    /** Makes a file that SQLite shall find, before SQLite would make it readable for others. */
    void makePrivate(Path file) {
        try {
            Files.createFile(file, attributes(FILE_MODE));
        } catch (FileAlreadyExistsException e) {
            // As it should be on every opening but the first.
            return;
        } catch (IOException e) {
            throw new StorageFailed(
                    "The file " + file + " cannot be made: " + e
                            + ". Check the directory's rights and the disk's space.",
                    e);
        }
    }
}

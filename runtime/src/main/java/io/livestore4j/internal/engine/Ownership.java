package io.livestore4j.internal.engine;

import io.livestore4j.StorageFailed;
import io.livestore4j.StoreInUse;
import io.livestore4j.internal.sqlite.OwnerLock;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * That this store alone has the files. Two locks make it so: {@link OwnerLock} against other processes, and a lock of the
 * JVM on the note that tells who holds it, against other copies of this library in the same process, whose SQLite would
 * not know of ours.
 */
final class Ownership implements AutoCloseable {

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private final OwnerLock lock;
    private final FileChannel noteChannel;
    private final Path note;

    private Ownership(OwnerLock lock, FileChannel noteChannel, Path note) {
        this.lock = lock;
        this.noteChannel = noteChannel;
        this.note = note;
    }

    static Ownership take(StoreFiles files, InstantSource clock) {
        files.makePrivate(files.lock());
        OwnerLock lock = OwnerLock.tryLock(files.lock()).orElseThrow(() -> inUse(files));
        try {
            files.makePrivate(files.owner());
            return new Ownership(lock, lockedNote(files, clock), files.owner());
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static FileChannel lockedNote(StoreFiles files, InstantSource clock) {
        try {
            FileChannel channel = FileChannel.open(files.owner(), StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    throw inUse(files);
                }
                channel.truncate(0);
                channel.write(StandardCharsets.UTF_8.encode(text(clock)));
                return channel;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(files);
        } catch (IOException e) {
            throw new StorageFailed(
                    "The file " + files.owner() + " cannot be written: " + e
                            + ". Check the directory's rights and the disk's space.",
                    e);
        }
    }

    private static String text(InstantSource clock) {
        return "process " + ProcessHandle.current().pid() + " since "
                + clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static StoreInUse inUse(StoreFiles files) {
        return new StoreInUse("The store " + files.database() + " is open already, in " + holder(files.owner())
                + ". Close it there, share that instance, or open another directory.");
    }

    private static String holder(Path owner) {
        try {
            String note = Files.readString(owner);
            return note.isBlank() ? "a process that is just opening it" : note;
        } catch (IOException e) {
            return "a process that did not say which (" + e + ")";
        }
    }

    @Override
    public void close() {
        try {
            noteChannel.close();
            Files.deleteIfExists(note);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The note {0} of a closed store could not be deleted: {1}", note, e);
        } finally {
            lock.close();
        }
    }
}

package io.livestore4j.internal.engine;

import io.livestore4j.StorageFailed;
import io.livestore4j.StoreInUse;
import io.livestore4j.internal.sqlite.OwnerLock;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** That this process alone has the store: the lock, and a note that tells others who holds it. */
final class Ownership implements AutoCloseable {

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private final OwnerLock lock;

    private final Path note;

    private Ownership(OwnerLock lock, Path note) {
        this.lock = lock;
        this.note = note;
    }

    static Ownership take(StoreFiles files, InstantSource clock) {
        files.makePrivate(files.lock());
        OwnerLock lock = OwnerLock.tryLock(files.lock()).orElseThrow(() -> inUse(files));
        try {
            files.makePrivate(files.owner());
            Files.writeString(files.owner(), note(clock));
            return new Ownership(lock, files.owner());
        } catch (IOException e) {
            lock.close();
            throw new StorageFailed("The file " + files.owner() + " cannot be written: " + e, e);
        }
    }

    private static String note(InstantSource clock) {
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
            Files.deleteIfExists(note);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The note {0} of a closed store could not be deleted: {1}", note, e);
        } finally {
            lock.close();
        }
    }
}

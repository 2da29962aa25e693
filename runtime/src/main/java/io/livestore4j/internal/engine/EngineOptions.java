package io.livestore4j.internal.engine;

import io.livestore4j.Durability;
import io.livestore4j.RebuildProgress;
import io.livestore4j.UnknownEvents;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.sync.SyncBackend;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an engine must be told.
 *
 * @param directory where the store's file lies; null keeps it in memory
 * @param backend what the store syncs with; null for a store that stays on its client
 * @param delivery runs live queries and their subscribers; null gives the store threads of its own
 * @param firstEvents commits of a new file, each event one
 * @param unknownEvents what to do with events that this version cannot read
 * @param progress told how far a rebuild has come
 */
public record EngineOptions(
        String storeId,
        @Nullable Path directory,
        Durability durability,
        @Nullable SyncBackend backend,
        @Nullable Executor delivery,
        Environment environment,
        List<?> firstEvents,
        UnknownEvents unknownEvents,
        @Nullable Consumer<RebuildProgress> progress) {

    /** What tells the store from all others of the process; makes the directory if it does not exist. */
    public String place() {
        Path disk = directory;
        return disk == null
                ? "in memory " + storeId
                : StoreFiles.onDisk(disk, storeId).database().toString();
    }

    Role writerRole() {
        if (directory == null) {
            return Role.WRITER_OFF;
        }
        return durability == Durability.FULL ? Role.WRITER_FULL : Role.WRITER_NORMAL;
    }

    /** Whether other clients have, will have or may have the events of the store: a push may have been taken unheard. */
    boolean isSynced(Heads heads) {
        return backend != null || heads.backendId() != null || heads.upstream() > 0;
    }

    /** Only a store on disk at NORMAL acknowledges what a power cut could still take. */
    boolean acknowledgesEarly() {
        return writerRole() == Role.WRITER_NORMAL;
    }
}

package io.livestore4j.internal.engine;

import io.livestore4j.NoBackend;
import io.livestore4j.SyncStatus;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.StoreLog;
import io.livestore4j.internal.sqlite.ReaderPool;
import io.livestore4j.internal.sync.LoopStatus;
import io.livestore4j.internal.sync.SyncLoop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a store tells of its backend: status, confirmations, and whether everything has arrived. Thread-safe. */
final class Syncing implements AutoCloseable {

    private final Gate gate;
    private final StoreWriter writer;
    private final ReaderPool readers;
    private final Confirmations confirmations;
    private final @Nullable SyncLoop loop;

    /** @param loop null for a store without a backend */
    Syncing(Gate gate, StoreWriter writer, ReaderPool readers, Confirmations confirmations, @Nullable SyncLoop loop) {
        this.gate = gate;
        this.writer = writer;
        this.readers = readers;
        this.confirmations = confirmations;
        this.loop = loop;
    }

    SyncStatus status() {
        Heads heads = writer.heads();
        LoopStatus now = loop == null ? LoopStatus.NONE : loop.status();
        return new SyncStatus(
                now.state(),
                heads.pending(),
                heads.upstream(),
                heads.generation(),
                readers.read(reader -> StoreLog.of(reader).quarantine().count()),
                now.lastContact(),
                now.problem());
    }

    /** Says that there may be something to push. */
    void committed() {
        if (loop != null) {
            loop.committed();
        }
    }

    CompletionStage<List<Long>> confirmed(Confirmations.Commit commit) {
        CompletableFuture<List<Long>> stage;
        if (commit.synced() == 0) {
            stage = CompletableFuture.completedFuture(List.of());
        } else if (loop == null) {
            stage = CompletableFuture.failedFuture(noBackend("Commit " + commit.id() + " stays on this client"));
        } else {
            gate.refuseInMaterializer("wait for a confirmation");
            stage = gate.locked(() -> confirmations.of(commit));
        }
        return stage.minimalCompletionStage();
    }

    private static NoBackend noBackend(String fact) {
        return new NoBackend(fact + ": the store has no sync backend, so there is nothing to wait for. Give it one with"
                + " StoreOptions.builder().sync(backend).");
    }

    /** Whether nothing is pending within the time. */
    boolean await(Duration timeout) {
        gate.refuseInMaterializer("wait for the backend");
        if (loop == null) {
            throw noBackend("Nothing is ever confirmed");
        }
        CompletableFuture<Void> all = gate.locked(confirmations::ofAll);
        try {
            all.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS); // however long
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        } finally {
            gate.lock().lock();
            confirmations.forget(all);
            gate.lock().unlock();
        }
    }

    /** Tells everyone who waits. Call after the loop has ended. */
    @Override
    public void close() {
        List<Runnable> completions;
        gate.lock().lock();
        try {
            completions = confirmations.atClose();
        } finally {
            gate.lock().unlock();
        }
        completions.forEach(Runnable::run);
    }
}

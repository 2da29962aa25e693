package io.livestore4j.internal.engine;

import io.livestore4j.NoBackend;
import io.livestore4j.Receipt;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * {@link Receipt} of a store without a backend; its stages are made when they are asked for.
 *
 * @param clientOnly all events of the commit are, so there is nothing to confirm
 * @param durability gives the stage that completes once everything committed so far is on the disk
 */
record CommitReceipt(long commitId, boolean clientOnly, Supplier<CompletionStage<Void>> durability) implements Receipt {

    @Override
    public CompletionStage<Void> durable() {
        return durability.get();
    }

    @Override
    public CompletionStage<List<Long>> confirmed() {
        CompletableFuture<List<Long>> stage = clientOnly
                ? CompletableFuture.completedFuture(List.of())
                : CompletableFuture.failedFuture(
                        new NoBackend("Commit " + commitId + " stays on this client: the store has no sync backend,"
                                + " so there is nothing to wait for."));
        return stage.minimalCompletionStage();
    }

    @Override
    public String toString() {
        return "Receipt[commit " + commitId + "]";
    }
}

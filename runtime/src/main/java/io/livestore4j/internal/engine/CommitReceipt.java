package io.livestore4j.internal.engine;

import io.livestore4j.Receipt;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * {@link Receipt}; its stages are made when they are asked for.
 *
 * @param durability gives the stage that completes once everything committed so far is on the disk
 * @param confirmation gives the stage that completes once the backend has the commit
 */
record CommitReceipt(
        long commitId, Supplier<CompletionStage<Void>> durability, Supplier<CompletionStage<List<Long>>> confirmation)
        implements Receipt {

    @Override
    public CompletionStage<Void> durable() {
        return durability.get();
    }

    @Override
    public CompletionStage<List<Long>> confirmed() {
        return confirmation.get();
    }

    @Override
    public String toString() {
        return "Receipt[commit " + commitId + "]";
    }
}

package io.livestore4j.internal.engine;

import io.livestore4j.Receipt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Makes the receipts of commits. Thread-safe. */
record Receipts(Supplier<CompletionStage<Void>> durability, Syncing syncing) {

    List<Receipt> of(Committed committed) {
        List<Receipt> receipts = new ArrayList<>(committed.commits().size());
        long id = committed.before().commitId();
        long synced = committed.before().local().global();
        for (List<Prepared<?>> commit : committed.commits()) {
            id++;
            Confirmations.Commit waiting =
                    new Confirmations.Commit(id, synced + 1, syncedEvents(commit), committed.before());
            receipts.add(new CommitReceipt(id, durability, () -> syncing.confirmed(waiting)));
            synced += waiting.synced();
        }
        return Collections.unmodifiableList(receipts);
    }

    private static int syncedEvents(List<Prepared<?>> commit) {
        int count = 0;
        for (Prepared<?> event : commit) {
            count += event.isClientOnly() ? 0 : 1;
        }
        return count;
    }
}

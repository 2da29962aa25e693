package io.livestore4j.internal.engine;

import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.state.RowChange;
import java.util.List;

/**
 * Carries commits out, each run in one transaction. Not thread-safe: it lives under the engine's lock.
 *
 * <pre>
 *   BEGIN → for each event: number → mutations → state, captured → log → … → heads → COMMIT
 * </pre>
 */
final class Committer {

    private final StoreWriter writer;
    private final Appender appender;

    Committer(StoreWriter writer, Appender appender) {
        this.writer = writer;
        this.appender = appender;
    }

    /** Commits each list as one commit, all in one transaction: all of them or none. The row changes, in order. */
    List<RowChange> commit(List<? extends List<Prepared<?>>> commits) {
        return commit(commits, () -> {});
    }

    /** @param alongside what else changes with them, in the same transaction */
    List<RowChange> commit(List<? extends List<Prepared<?>>> commits, Runnable alongside) {
        return writer.write(heads -> {
            Heads next = appender.append(commits, heads);
            alongside.run();
            return next;
        });
    }
}

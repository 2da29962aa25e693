package io.livestore4j.internal.engine;

import io.livestore4j.MaterializerFailed;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.eventlog.Revocable;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies all commits of a log that no backend has seen once more, as if the new rules were a new base: those that fail are
 * set aside, the others close up. For one run within a transaction; not thread-safe.
 */
final class Renewal {

    private final String schema;
    private final Ledger ledger;
    private final Reapplication again;
    private final Progress progress;

    Renewal(String schema, Ledger ledger, long generation, Progress progress) {
        this.schema = schema;
        this.ledger = ledger;
        this.again = Reapplication.ofWholeLog(ledger, generation);
        this.progress = progress;
    }

    /** Events only ever move to lower numbers, so that none takes the place of one that was not read yet. */
    void run() {
        progress.begun();
        Eventlog log = ledger.log().events();
        List<LoggedEvent> commit = new ArrayList<>();
        List<LoggedEvent> page = Replay.page(log, EventNumber.ROOT);
        while (!page.isEmpty()) {
            for (LoggedEvent event : page) {
                if (!commit.isEmpty() && commit.get(0).commitId() != event.commitId()) {
                    apply(commit);
                    commit.clear();
                }
                commit.add(event);
            }
            ledger.state().capture().clear();
            progress.add(page.size());
            page = Replay.page(log, page.get(page.size() - 1).number());
        }
        if (!commit.isEmpty()) {
            apply(commit);
        }
    }

    private void apply(List<LoggedEvent> commit) {
        ledger.log()
                .events()
                .deleteRun(commit.get(0).number(), commit.get(commit.size() - 1).number());
        try {
            again.run(commit.stream().map(event -> new Revocable(event, null)).toList());
        } catch (MaterializerFailed e) {
            throw Replay.failed(schema, commit.get(0), e); // or one behind it; the reason names its statement
        }
    }
}

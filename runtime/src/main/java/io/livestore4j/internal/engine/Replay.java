package io.livestore4j.internal.engine;

import io.livestore4j.MaterializerFailed;
import io.livestore4j.RebuildFailed;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.state.State;
import java.util.List;
import java.util.function.Function;

/** Makes a state from the log, event by event. For one run; not thread-safe. */
final class Replay {

    private static final int PAGE_EVENTS = 1_000;

    /** Bounds the heap where events are large; a thousand usual ones have 200 kB. */
    private static final int PAGE_BYTES = 4 * 1024 * 1024;

    private final String schema;
    private final State state;
    private final Function<LoggedEvent, EventMaterializer.Outcome> apply;
    private final OnFailure onFailure;
    private final Progress progress;

    /** @param schema its name */
    Replay(
            String schema,
            State state,
            Function<LoggedEvent, EventMaterializer.Outcome> apply,
            OnFailure onFailure,
            Progress progress) {
        this.schema = schema;
        this.state = state;
        this.apply = apply;
        this.onFailure = onFailure;
        this.progress = progress;
    }

    /** What is to be done about an event that fails, and has changed nothing. */
    interface OnFailure {

        OnFailure STOP = (event, failure) -> false;

        /** As on every other client. */
        OnFailure GO_ON = (event, failure) -> true;

        /** Whether to go on without it. */
        boolean goOn(LoggedEvent event, EventMaterializer.Failed failure);
    }

    /** The next events of a log, as many as are held at once; empty at its end. */
    static List<LoggedEvent> page(Eventlog log, EventNumber after) {
        return log.read(after, PAGE_EVENTS, PAGE_BYTES);
    }

    /** The same from {@code first} on. */
    static List<LoggedEvent> pageFrom(Eventlog log, EventNumber first) {
        return log.readFrom(first, PAGE_EVENTS, PAGE_BYTES);
    }

    /** Materializes every event of the log before {@code end}; false if it stopped at one that fails. */
    boolean run(Eventlog log, EventNumber end) {
        progress.begun();
        List<LoggedEvent> page = before(end, page(log, EventNumber.ROOT));
        while (!page.isEmpty()) {
            for (LoggedEvent event : page) {
                if (apply(event) instanceof EventMaterializer.Failed failure && !onFailure.goOn(event, failure)) {
                    return false;
                }
            }
            state.capture().clear();
            progress.add(page.size());
            page = before(end, page(log, page.get(page.size() - 1).number()));
        }
        return true;
    }

    private static List<LoggedEvent> before(EventNumber end, List<LoggedEvent> page) {
        return page.stream()
                .takeWhile(event -> event.number().compareTo(end) < 0)
                .toList();
    }

    private EventMaterializer.Outcome apply(LoggedEvent logged) {
        try {
            return apply.apply(logged);
        } catch (MaterializerFailed e) {
            throw failed(schema, logged, e);
        }
    }

    static RebuildFailed failed(String schema, LoggedEvent logged, RuntimeException cause) {
        return new RebuildFailed(
                "Event " + logged.number() + " " + logged.name() + " cannot be replayed under schema " + schema
                        + ": " + Failures.reason(cause) + ". The old state is kept, the log is unchanged. Make the new"
                        + " tables and materializers accept what is in the log.",
                cause);
    }
}

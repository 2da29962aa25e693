package io.livestore4j.internal.engine;

import io.livestore4j.MaterializerFailed;
import io.livestore4j.RebuildFailed;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.state.State;
import java.util.List;
import java.util.function.BiConsumer;

/** Makes a state from the log, event by event. For one run; not thread-safe. */
final class Replay {

    private static final int PAGE_EVENTS = 1_000;

    /** Bounds the heap where events are large; a thousand usual ones have 200 kB. */
    private static final int PAGE_BYTES = 4 * 1024 * 1024;

    private final String schema;
    private final State state;
    private final EventMaterializer materializer;
    private final boolean strict;
    private final BiConsumer<EventNumber, String> noops;
    private final SkippedEvents skipped = new SkippedEvents();

    /**
     * @param schema its name
     * @param strict an event that fails ends it; else the event has no effect, as on every other client
     * @param noops told of those, and why
     */
    Replay(
            String schema,
            State state,
            EventMaterializer materializer,
            boolean strict,
            BiConsumer<EventNumber, String> noops) {
        this.schema = schema;
        this.state = state;
        this.materializer = materializer;
        this.strict = strict;
        this.noops = noops;
    }

    /** Materializes every event of the log. */
    void run(Eventlog log) {
        EventNumber seen = EventNumber.ROOT;
        List<LoggedEvent> page = log.read(seen, PAGE_EVENTS, PAGE_BYTES);
        while (!page.isEmpty()) {
            page.forEach(this::apply);
            state.capture().clear();
            seen = page.get(page.size() - 1).number();
            page = log.read(seen, PAGE_EVENTS, PAGE_BYTES);
        }
    }

    private void apply(LoggedEvent logged) {
        EventMaterializer.Outcome outcome;
        try {
            outcome = materializer.apply(logged);
        } catch (MaterializerFailed e) {
            throw failed(logged, e);
        }
        if (outcome instanceof EventMaterializer.Skipped skip) {
            skipped.log(logged, skip.reason());
        } else if (outcome instanceof EventMaterializer.Failed failure) {
            if (strict) {
                throw failed(logged, failure.failure());
            }
            noops.accept(logged.number(), failure.fact());
        }
    }

    private RebuildFailed failed(LoggedEvent logged, RuntimeException cause) {
        return new RebuildFailed(
                "Event " + logged.number() + " " + logged.name() + " cannot be replayed under schema " + schema
                        + ": " + Failures.reason(cause) + ". The old state is kept, the log is unchanged. Make the new"
                        + " tables and materializers accept what is in the log.",
                cause);
    }
}

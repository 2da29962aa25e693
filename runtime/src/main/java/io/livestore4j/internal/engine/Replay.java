package io.livestore4j.internal.engine;

import io.livestore4j.RebuildFailed;
import io.livestore4j.event.EventNumber;
import io.livestore4j.event.JsonMismatch;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.json.Json;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.state.State;
import io.livestore4j.schema.EventBinding;
import io.livestore4j.schema.StoreSchema;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a state from the log, event by event. For one run; not thread-safe. */
final class Replay {

    private static final int PAGE_EVENTS = 1_000;

    /** Bounds the heap where events are large; a thousand usual ones have 200 kB. */
    private static final int PAGE_BYTES = 4 * 1024 * 1024;

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private final StoreSchema<?> schema;
    private final State state;
    private final Set<String> skipped = new HashSet<>();

    Replay(StoreSchema<?> schema, State state) {
        this.schema = schema;
        this.state = state;
    }

    /** Materializes every event after {@code after}; the last number that it saw. */
    EventNumber run(Eventlog log, EventNumber after) {
        EventNumber seen = after;
        List<LoggedEvent> page = log.read(seen, PAGE_EVENTS, PAGE_BYTES);
        while (!page.isEmpty()) {
            page.forEach(this::apply);
            seen = page.get(page.size() - 1).number();
            page = log.read(seen, PAGE_EVENTS, PAGE_BYTES);
        }
        return seen;
    }

    private void apply(LoggedEvent logged) {
        Optional<? extends EventBinding<?>> binding = schema.event(logged.name());
        if (binding.isEmpty()) {
            skip(logged, "this version does not know it");
        } else {
            decodeAndApply(binding.get(), logged);
        }
    }

    private <T> void decodeAndApply(EventBinding<T> binding, LoggedEvent logged) {
        T event;
        try {
            event = Json.decode(binding.type().codec(), logged.args());
        } catch (JsonMismatch e) {
            skip(logged, String.valueOf(e.getMessage()));
            return;
        }
        boolean clientOnly = binding.type().clientOnly();
        try {
            state.apply(clientOnly, reader -> binding.materialization().apply(event, reader, logged.meta()));
        } catch (SqliteFailure e) {
            throw e.isTheStatements() ? failed(logged, e.reason(), e) : e;
        } catch (RuntimeException e) {
            throw failed(logged, String.valueOf(e.getMessage()), e);
        }
    }

    private RebuildFailed failed(LoggedEvent logged, String reason, RuntimeException cause) {
        return new RebuildFailed(
                "Event " + logged.number() + " " + logged.name() + " cannot be replayed under schema " + schema.name()
                        + ": " + reason + ". The old state is kept, the log is unchanged. Make the new tables and"
                        + " materializers accept what is in the log.",
                cause);
    }

    /** Released events are kept for ever, byte for byte: a later version may know what this one does not. */
    private void skip(LoggedEvent logged, String reason) {
        Level level = skipped.add(logged.name()) ? Level.WARNING : Level.DEBUG;
        LOG.log(level, "Event {0} {1} stays in the log and is skipped: {2}", logged.number(), logged.name(), reason);
    }
}

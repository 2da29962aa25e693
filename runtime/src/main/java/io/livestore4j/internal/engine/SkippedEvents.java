package io.livestore4j.internal.engine;

import io.livestore4j.UnknownEvent;
import io.livestore4j.UnknownEventFound;
import io.livestore4j.UnknownEvents;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.eventlog.StoreLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Does with the events that this version cannot read what the app wants. They stay in the log, byte for byte: a later
 * version may know what this one does not. Not thread-safe: it lives under the engine's lock.
 */
final class SkippedEvents {

    /** A log has a few dozen names; whoever sends more is not worth a warning each. */
    private static final int NAMES_MAX = 1_000;

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private final UnknownEvents policy;
    private final StoreLog log;
    private final Set<String> names = new HashSet<>();

    SkippedEvents(UnknownEvents policy, StoreLog log) {
        this.policy = policy;
        this.log = log;
    }

    /** Takes note of one that is skipped; {@link UnknownEventFound} if none may be. */
    void met(LoggedEvent event, String reason) {
        log.noops().addUnread(event.number(), reason);
        if (policy == UnknownEvents.FAIL) {
            throw found(event, reason);
        }
        if (policy instanceof UnknownEvents.Callback callback) {
            tell(callback, event, reason);
        }
        boolean warns = policy == UnknownEvents.WARN && names.size() < NAMES_MAX && names.add(event.name());
        Level level = warns ? Level.WARNING : Level.DEBUG;
        LOG.log(level, "Event {0} {1} stays in the log and is skipped: {2}", event.number(), event.name(), reason);
    }

    /** {@link UnknownEventFound} if none may be skipped, and one was when the state was made. */
    void refuseEarlier() {
        if (policy == UnknownEvents.FAIL) {
            log.noops().firstUnread().ifPresent(unread -> {
                Optional<LoggedEvent> event = log.events().at(unread.number());
                event.ifPresent(there -> {
                    throw found(there, unread.reason());
                });
            });
        }
    }

    /** What the app's code throws is its own affair. */
    private static void tell(UnknownEvents.Callback callback, LoggedEvent event, String reason) {
        try {
            callback.listener()
                    .accept(new UnknownEvent(
                            event.number().global(),
                            event.name(),
                            event.argsText(),
                            event.author().clientId(),
                            reason));
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "The callback for unknown events failed at " + event.number(), e);
        }
    }

    private static UnknownEventFound found(LoggedEvent event, String reason) {
        return new UnknownEventFound("Event " + event.number() + " " + event.name() + " of client "
                + event.author().clientId() + " cannot be read: " + Failures.open(reason)
                + ". The store stops before it, as unknownEvents(FAIL) says; nothing is lost. Upgrade the app, or let"
                + " the store skip such events.");
    }
}

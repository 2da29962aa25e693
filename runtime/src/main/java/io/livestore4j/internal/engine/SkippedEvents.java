package io.livestore4j.internal.engine;

import io.livestore4j.internal.eventlog.LoggedEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;

/** Says which events this version cannot read, once for each name. Not thread-safe. */
final class SkippedEvents {

    /** A log has a few dozen names; whoever sends more is not worth a warning each. */
    private static final int NAMES_MAX = 1_000;

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private final Set<String> names = new HashSet<>();

    /** Released events are kept for ever, byte for byte: a later version may know what this one does not. */
    void log(LoggedEvent event, String reason) {
        boolean first = names.size() < NAMES_MAX && names.add(event.name());
        Level level = first ? Level.WARNING : Level.DEBUG;
        LOG.log(level, "Event {0} {1} stays in the log and is skipped: {2}", event.number(), event.name(), reason);
    }
}

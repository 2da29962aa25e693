package io.livestore4j.internal.engine;

import io.livestore4j.event.Deprecations;
import io.livestore4j.event.EventNumber;
import io.livestore4j.event.EventType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says which deprecated events and fields a store meets, once for each. Thread-safe. */
final class DeprecatedUses {

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    /** Names of events and of fields of events; the schema bounds them. */
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /** Takes note of an event that was committed here, replayed or received. */
    <E> void met(EventType<E> type, E event, EventNumber number) {
        Deprecations<E> deprecations = type.deprecations();
        if (deprecations.event() && said.add(type.name())) {
            LOG.log(
                    Level.WARNING,
                    "Event {0} {1} is deprecated. Commit what its record names instead; the log is read as ever.",
                    number,
                    type.name());
        }
        for (Deprecations.Field<E> field : deprecations.fields()) {
            if (field.isUsedBy(event) && said.add(type.name() + " " + field.name())) {
                LOG.log(
                        Level.WARNING,
                        "Event {0} {1} sets its field {2}, which is deprecated. Do without it; the log is read as ever.",
                        number,
                        type.name(),
                        field.name());
            }
        }
    }
}

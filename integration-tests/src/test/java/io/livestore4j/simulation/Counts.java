package io.livestore4j.simulation;

import java.util.EnumMap;
import java.util.Map;

/** What a run has met. Not thread-safe. */
final class Counts {

    enum Met {
        SEEDS,
        COMMITS,
        EVENTS,
        CLIENT_ONLY_EVENTS,
        REBASES,
        SET_ASIDES,
        DEPENDANTS,
        ANSWERS,
        RESTARTS,
        RESTARTS_WITH_PENDING,
        RESTARTS_WITHOUT_BACKEND,
        REFUSALS,
        LOST_ACKS,
        LOST_MESSAGES,
        CRASHES,
        CRASHES_IN_REBASE
    }

    private final Map<Met, Long> counts = new EnumMap<>(Met.class);

    void add(Met what) {
        add(what, 1);
    }

    void add(Met what, long count) {
        counts.merge(what, count, Long::sum);
    }

    void addAll(Counts other) {
        other.counts.forEach(this::add);
    }

    long of(Met what) {
        return counts.getOrDefault(what, 0L);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}

package io.livestore4j.internal.engine;

import io.livestore4j.internal.time.Chance;
import io.livestore4j.internal.time.Ids;
import io.livestore4j.internal.time.Tasks;
import io.livestore4j.internal.time.ThreadTasks;
import io.livestore4j.internal.time.Time;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * What an engine takes from the world around it; a simulator gives its own.
 *
 * @param clock for what people read; nothing is ordered by it
 * @param ids clients' and sessions' names
 * @param chance spreads tries over time
 * @param tasks makes the background worker of a store from its name
 * @param crashPoints told of every point that the engine passes
 */
public record Environment(
        InstantSource clock, Ids ids, Chance chance, Function<String, Tasks> tasks, CrashPoint.Listener crashPoints) {

    /** The real world. */
    public static Environment system() {
        return new Environment(Time.systemClock(), Ids.secure(), Chance.secure(), ThreadTasks::new, point -> {});
    }

    public Environment withCrashPoints(CrashPoint.Listener listener) {
        return new Environment(clock, ids, chance, tasks, listener);
    }
}

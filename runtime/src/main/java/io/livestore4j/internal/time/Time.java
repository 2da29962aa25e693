package io.livestore4j.internal.time;

import java.time.InstantSource;

/** The system's clock, by its only door. */
public final class Time {

    private Time() {}

    public static InstantSource systemClock() {
        return InstantSource.system();
    }
}

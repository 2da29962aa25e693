package io.livestore4j.simulation;

/** The process dies here. What it has not committed is gone. */
final class SimulatedCrash extends Error {

    private static final long serialVersionUID = 1L;

    SimulatedCrash(Object point) {
        super("at " + point);
    }
}

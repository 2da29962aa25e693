package io.livestore4j.simulation;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs simulations until one fails. Arguments: the first seed, and how many. Exit code 1 and the failure, or 0. */
final class SimulationRun {

    private static final int MESSAGE_MAX = 400;

    private SimulationRun() {}

    public static void main(String[] args) throws Exception {
        Logger log = Logger.getLogger("io.livestore4j"); // held, or its level would be forgotten
        log.setLevel(Level.OFF);
        long first = Long.parseLong(args[0]);
        String failure = "";
        for (long seed = first; failure.isEmpty() && seed < first + Long.parseLong(args[1]); seed++) {
            failure = failureOf(seed);
        }
        System.out.println(failure.isEmpty() ? "no failure" : failure);
        log.setLevel(null);
        System.exit(failure.isEmpty() ? 0 : 1);
    }

    private static String failureOf(long seed) throws Exception {
        try (Workspace workspace = Workspace.make()) {
            Simulation.run(seed, workspace.path());
            return "";
        } catch (AssertionError e) {
            String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            return message.substring(0, Math.min(MESSAGE_MAX, message.length()));
        }
    }
}

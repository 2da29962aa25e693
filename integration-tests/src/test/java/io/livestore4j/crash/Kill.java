package io.livestore4j.crash;

import io.livestore4j.Durability;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One SIGKILL of a {@link CommittingChild}.
 *
 * @param schema {@code old} or {@code next}
 * @param stopAt the crash point at which it dies; null kills it at a random moment
 * @param passes how often it passes that point before, or how many acknowledgements it gives before the moment
 */
record Kill(Durability durability, String schema, @Nullable String stopAt, int passes) {

    /**
     * What was seen of it.
     *
     * @param acknowledged the highest number acknowledged by this process; 0 if none
     * @param inTransaction it died between BEGIN and the acknowledgement
     */
    record Outcome(long acknowledged, boolean inTransaction) {}

    /** A few commits at FULL long, so that the moment falls anywhere in one. */
    private static final int MOMENT_MILLIS_MAX = 4;

    Outcome run(Path directory, RandomGenerator random) throws Exception {
        Process child = start(directory);
        long acknowledged = 0;
        int acknowledgements = 0;
        boolean inTransaction = false;
        boolean killed = false;
        try (BufferedReader lines = ChildProcess.lines(child)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ack ")) {
                    acknowledged = Long.parseLong(line.substring(4));
                    acknowledgements++;
                }
                inTransaction = !line.startsWith("ack ");
                if (!killed && isTime(line, acknowledgements, random)) {
                    ChildProcess.kill(child);
                    killed = true;
                }
            }
        }
        int exit = child.waitFor();
        if (!killed) {
            throw new AssertionError("the child ended by itself with exit code " + exit + ": " + this);
        }
        return new Outcome(acknowledged, inTransaction);
    }

    private boolean isTime(String line, int acknowledgements, RandomGenerator random) throws InterruptedException {
        if (stopAt != null) {
            return line.equals("stopped");
        }
        if (acknowledgements < passes) {
            return false;
        }
        Thread.sleep(random.nextInt(MOMENT_MILLIS_MAX), random.nextInt(1_000_000));
        return true;
    }

    private Process start(Path directory) throws IOException {
        return ChildProcess.start(
                CommittingChild.class,
                directory.toString(),
                durability.name(),
                schema,
                stopAt == null ? "NONE" : stopAt,
                Integer.toString(passes));
    }
}

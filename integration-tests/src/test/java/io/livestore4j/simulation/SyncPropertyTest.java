package io.livestore4j.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.simulation.Counts.Met;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Many simulations. {@code -Dlivestore.seeds} says how many; {@code -Dlivestore.seed} is the first, and with one seed alone
 * replays a failure.
 */
class SyncPropertyTest {

    private static final int SEEDS = Integer.getInteger("livestore.seeds", 500);
    private static final long FIRST = Long.getLong("livestore.seed", 1);

    /** As many as the smallest machine has cores; each simulation is one thread. */
    private static final int LANES = 2;

    private static final Logger LOG = Logger.getLogger("io.livestore4j");

    /** Crashes and cut connections are the point, and hundreds of warnings are not. */
    @BeforeAll
    static void beQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void beLoud() {
        LOG.setLevel(null);
    }

    private static Counts simulate(long seed) throws Exception {
        try (Workspace workspace = Workspace.make()) {
            return Simulation.run(seed, workspace.path());
        }
    }

    @Test
    void everyoneAgreesAndNothingAcknowledgedIsLost() throws Exception {
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        List<Future<Counts>> runs = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            long number = seed;
            runs.add(lanes.submit(() -> simulate(number)));
        }
        Counts met = new Counts();
        try {
            for (Future<Counts> run : runs) {
                met.addAll(run.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            lanes.shutdownNow();
            System.out.println("simulated: " + met);
        }
        requireAtLeast(met, Met.REBASES, 300);
        requireAtLeast(met, Met.SET_ASIDES, 50);
        requireAtLeast(met, Met.DEPENDANTS, 10);
        requireAtLeast(met, Met.RESTARTS_WITH_PENDING, 100);
        requireAtLeast(met, Met.LOST_ACKS, 100);
        requireAtLeast(met, Met.CRASHES_IN_REBASE, 20);
        requireAtLeast(met, Met.ANSWERS, 50);
        requireAtLeast(met, Met.REFUSALS, 20);
        requireAtLeast(met, Met.RESTARTS_WITHOUT_BACKEND, 50);
        assertThat((double) met.of(Met.CLIENT_ONLY_EVENTS) / met.of(Met.EVENTS))
                .as("share of client-only events")
                .isGreaterThanOrEqualTo(0.3);
    }

    /** Floors are for 500 seeds; a run of few, to look at one, need not reach them. */
    private static void requireAtLeast(Counts met, Met what, long per500) {
        assertThat(met.of(what)).as(what + " in " + met).isGreaterThanOrEqualTo(per500 * (SEEDS / 100) / 5);
    }
}

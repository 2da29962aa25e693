package io.livestore4j.sync;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@code -Dlivestore.seed} repeats a run. */
class MergePropertyTest {

    private static final long SEED = Long.getLong("livestore.seed", System.nanoTime());

    private static final int RUNS = 3_000;
    private static final int STEPS_MAX = 60;

    @Test
    void threeClientsThatDoAnythingInAnyOrderEndWithOneLogInWhichNothingIsLostOrDoubled() {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(SEED + run);
            MergeSimulation simulation = new MergeSimulation(random);
            try {
                for (int steps = random.nextInt(STEPS_MAX); steps > 0; steps--) {
                    simulation.step();
                }
                simulation.settle();
                simulation.assertQuiescent();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "-Dlivestore.seed=%d (run %d of seed %d):%n%s".formatted(SEED + run, run, SEED, simulation), e);
            }
        }
    }
}

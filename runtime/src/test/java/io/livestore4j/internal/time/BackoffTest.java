package io.livestore4j.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    /** Chance at its lowest or highest. */
    private static Chance always(boolean highest) {
        return new Chance(new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new AssertionError("unbounded chance");
            }

            @Override
            public long nextLong(long bound) {
                return highest ? bound - 1 : 0;
            }
        });
    }

    private static List<Long> waits(Backoff backoff, int count) {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            waits.add(backoff.nextMillis());
        }
        return waits;
    }

    @Test
    void theLongestWaitsDoubleUpToTheLimit() {
        assertThat(waits(new Backoff(always(true)), 9))
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L, 30_000L);
    }

    @Test
    void theShortestWaitsAreHalfAsLong() {
        assertThat(waits(new Backoff(always(false)), 8))
                .containsExactly(250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 15_000L, 15_000L);
    }

    @Test
    void chanceSpreadsTheWaitsBetween() {
        Backoff backoff = new Backoff(new Chance(new Random(7)));
        waits(backoff, 10);
        assertThat(waits(backoff, 100)).allMatch(wait -> wait >= 15_000 && wait <= 30_000);
        assertThat(waits(backoff, 100).stream().distinct().count()).isGreaterThan(90);
    }

    @Test
    void aSuccessBringsTheShortestWaitBack() {
        Backoff backoff = new Backoff(always(true));
        waits(backoff, 7);
        backoff.reset();
        assertThat(waits(backoff, 2)).containsExactly(500L, 1_000L);
    }
}

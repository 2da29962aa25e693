package io.livestore4j.simulation;

import io.livestore4j.sync.Passage;
import io.livestore4j.sync.Transit;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Delays every message, and loses some until it is healed. Not thread-safe. */
final class BadNetwork implements Transit {

    private static final int DELAY_MILLIS_MAX = 80;

    private final VirtualTime time;
    private final Random random;
    private final Counts counts;
    private final Set<String> offline = new HashSet<>();
    private double lossRate;

    BadNetwork(VirtualTime time, Random random, Counts counts, double lossRate) {
        this.time = time;
        this.random = random;
        this.counts = counts;
        this.lossRate = lossRate;
    }

    @Override
    public void carry(Passage passage) {
        time.schedule(() -> arrive(passage), random.nextInt(DELAY_MILLIS_MAX));
    }

    private void arrive(Passage passage) {
        boolean cut = offline.contains(passage.clientId());
        if (!cut && random.nextDouble() >= lossRate) {
            passage.deliver();
            return;
        }
        counts.add(Counts.Met.LOST_MESSAGES);
        if (passage.kind() == Passage.Kind.OUTCOME) {
            counts.add(Counts.Met.LOST_ACKS);
        }
        passage.lose();
    }

    /** Cuts a client off, or lets it back. */
    void toggle(String clientId) {
        if (!offline.remove(clientId)) {
            offline.add(clientId);
        }
    }

    /** From now on everything arrives. */
    void heal() {
        lossRate = 0;
        offline.clear();
    }
}

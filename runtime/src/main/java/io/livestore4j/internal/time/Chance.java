package io.livestore4j.internal.time;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Random numbers for whoever may not ask for them himself. As thread-safe as its source. */
public final class Chance {

    private final RandomGenerator random;

    public Chance(RandomGenerator random) {
        this.random = random;
    }

    /** From the operating system's secure source. */
    public static Chance secure() {
        return new Chance(new SecureRandom());
    }

    /** From 0 to {@code bound} − 1, each as likely. */
    public long below(long bound) {
        return random.nextLong(bound);
    }
}

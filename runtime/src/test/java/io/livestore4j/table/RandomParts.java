package io.livestore4j.table;

import java.util.Random;
import java.util.Set;

/** What random queries are made of, all by the same chance. */
record RandomParts(Random random, RandomValues values, RandomTerms terms, RandomConditions conditions, Set<Met> met) {

    static RandomParts of(Random random, Set<Met> met) {
        RandomValues values = new RandomValues(random);
        return new RandomParts(
                random, values, new RandomTerms(random, values), new RandomConditions(random, values, met), met);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }
}

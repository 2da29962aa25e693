package io.livestore4j.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Those who are asked the same on the same file.
 *
 * @param <Q> what they can be asked
 */
record Sides<Q>(Q ours, Q jdbc, Q jooq, Q jdbi) {

    /** A question to one side. */
    interface Question<Q, T> {
        T ask(Q side) throws Exception;
    }

    /** Throws unless all give the same answer, and {@code expected} holds for it. */
    <T> void requireEqual(Question<Q, T> question, Predicate<T> expected) throws Exception {
        T answer = question.ask(ours);
        if (!expected.test(answer)) {
            throw new IllegalStateException("not the expected answer: " + answer);
        }
        for (Q other : List.of(jdbc, jooq, jdbi)) {
            T another = question.ask(other);
            if (!another.equals(answer)) {
                throw new IllegalStateException("the sides answer differently: " + answer + " and " + another);
            }
        }
    }

    /** The question to each, in their order. */
    List<Callable<?>> all(Question<Q, ?> question) {
        return Stream.of(ours, jdbc, jooq, jdbi)
                .<Callable<?>>map(side -> () -> question.ask(side))
                .toList();
    }
}

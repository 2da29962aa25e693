package io.livestore4j.simulation;

import io.livestore4j.internal.time.Tasks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;

/** Time that passes only when told, and whatever is due in it, one task after the other. Not thread-safe. */
final class VirtualTime implements InstantSource {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private long millis;
    private long order;

    private record Due(long atMillis, long order, Runnable task) implements Comparable<Due> {

        @Override
        public int compareTo(Due other) {
            int byTime = Long.compare(atMillis, other.atMillis);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    @Override
    public Instant instant() {
        return START.plusMillis(millis);
    }

    void schedule(Runnable task, long delayMillis) {
        queue.add(new Due(millis + delayMillis, order++, task));
    }

    /** Lets time pass and runs what falls due. */
    void pass(long duration) {
        long end = millis + duration;
        while (!queue.isEmpty() && queue.peek().atMillis() <= end) {
            Due next = queue.remove();
            millis = next.atMillis();
            next.task().run();
        }
        millis = end;
    }

    /** The background tasks of one store; after {@code close} none of them runs. */
    Tasks tasks() {
        return new Tasks() {

            private boolean closed;

            @Override
            public void schedule(Runnable task, long delayMillis) {
                VirtualTime.this.schedule(
                        () -> {
                            if (!closed) {
                                task.run();
                            }
                        },
                        delayMillis);
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}

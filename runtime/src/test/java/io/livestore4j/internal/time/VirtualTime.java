package io.livestore4j.internal.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;

/** Time that passes only when the test says so, and what is due in it, one task after the other, on the test's thread. */
public final class VirtualTime implements InstantSource {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** A loop that never comes to rest is a defect; no test has so many tasks. */
    private static final int TASKS_MAX = 10_000;

    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private long millis;
    private long order;

    private record Due(long atMillis, long order, Runnable task, Worker worker) implements Comparable<Due> {

        @Override
        public int compareTo(Due other) {
            int byTime = Long.compare(atMillis, other.atMillis);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final class Worker implements Tasks {

        private boolean closed;

        @Override
        public void schedule(Runnable task, long delayMillis) {
            if (!closed) {
                queue.add(new Due(millis + delayMillis, order++, task, this));
            }
        }

        @Override
        public void close() {
            closed = true;
            queue.removeIf(due -> due.worker() == this);
        }
    }

    /** The background tasks of one store. */
    public Tasks tasks() {
        return new Worker();
    }

    /** How many tasks wait, whenever they are due. */
    public int waiting() {
        return queue.size();
    }

    /** Runs what is due now, and what comes of it. */
    public void run() {
        pass(0);
    }

    /** Lets time pass and runs what falls due. */
    public void pass(long duration) {
        long end = millis + duration;
        int tasks = 0;
        while (!queue.isEmpty() && queue.peek().atMillis() <= end) {
            Due next = queue.remove();
            millis = next.atMillis();
            next.task().run();
            tasks++;
            if (tasks > TASKS_MAX) {
                throw new AssertionError("more than " + TASKS_MAX + " tasks and no end");
            }
        }
        millis = end;
    }

    /** How long until the next task is due; -1 if there is none. */
    public long untilNextMillis() {
        return queue.isEmpty() ? -1 : queue.peek().atMillis() - millis;
    }

    @Override
    public Instant instant() {
        return START.plusMillis(millis);
    }
}

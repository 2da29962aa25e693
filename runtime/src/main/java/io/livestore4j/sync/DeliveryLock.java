package io.livestore4j.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A lock behind which outboxes are filled; they are emptied once it is free, so that whoever is called may call back in. */
final class DeliveryLock {

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Outbox> filled = new LinkedHashSet<>();

    void hold(Runnable action) {
        hold(() -> {
            action.run();
            return true;
        });
    }

    <T extends @Nullable Object> T hold(Supplier<T> action) {
        List<Outbox> ready = List.of();
        lock.lock();
        try {
            return action.get();
        } finally {
            if (lock.getHoldCount() == 1) {
                ready = List.copyOf(filled);
                filled.clear();
            }
            lock.unlock();
            ready.forEach(Outbox::drain);
        }
    }

    /** Only while the lock is held. */
    void afterwards(Outbox outbox) {
        filled.add(outbox);
    }
}

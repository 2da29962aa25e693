package io.livestore4j.sync;

/**
 * Carries the messages between an {@link InMemoryBackend} and its clients, so that a test can delay or lose them. It is
 * called on any thread, for one connection's answers in their order, and must be thread-safe. It may call the backend, and
 * it may keep the passage and decide later, on another thread. If it throws, the message is lost.
 */
@FunctionalInterface
public interface Transit {

    /** Decides what becomes of one message: {@link Passage#deliver} or {@link Passage#lose}, now or later. */
    void carry(Passage passage);
}

package io.livestore4j;

/** What an acknowledged commit survives. */
public enum Durability {
    /** A power cut: every commit waits for the disk. The default. */
    FULL,
    /**
     * A killed process. A power cut may take the last commits, never one in the middle; {@link Receipt#durable()} tells
     * when a commit is past that.
     */
    NORMAL
}

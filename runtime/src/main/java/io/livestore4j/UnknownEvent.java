package io.livestore4j;

/**
 * An event of the log that this version of the app cannot read: its schema does not know it, or not with these arguments.
 * An immutable value.
 *
 * @param number its number in the log; a client-only event shares that of the synced one before it
 * @param name in the log, such as {@code v2.TodoCreated}
 * @param args its arguments as JSON, as they were written
 * @param clientId who wrote it
 * @param reason why it cannot be read, for people
 */
public record UnknownEvent(long number, String name, String args, String clientId, String reason) {}

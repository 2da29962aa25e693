package io.livestore4j;

/**
 * How far the state is made again from the log. An immutable value.
 *
 * @param done so many events are done
 * @param total of so many; the last report of a rebuild has both equal
 */
public record RebuildProgress(long done, long total) {}

package io.livestore4j;

/** A result being read from first to last row. Not thread-safe. */
public interface Rows extends Row {

    /** Moves to the next row; false when there is none. */
    boolean next();

    /** How many rows it has moved to: 1 on the first one. For messages. */
    long number();
}

package io.livestore4j.table;

/** Numbers of every size, all of one kind. */
record Tally(String id, byte tiny, short little, int count, long size, double weight) {

    /** What all of them have. */
    static final int KIND = 7;
}

package io.livestore4j.processor.model;

/** The storage class of a value in SQLite; the name is the type of a column. */
public enum Storage {
    TEXT,
    INTEGER,
    REAL,
    BLOB
}

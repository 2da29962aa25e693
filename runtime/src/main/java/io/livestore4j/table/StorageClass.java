package io.livestore4j.table;

import org.jspecify.annotations.Nullable;

/** What SQLite tells of the type of a value. Generated code names it where the type of a column is known by no table. */
public enum StorageClass {
    INTEGER,
    /** Or INTEGER, which is the same number. */
    REAL,
    TEXT,
    BLOB;

    /** Whether a value, as {@link io.livestore4j.Row#value} gives it, can be read as this without losing anything. */
    boolean accepts(@Nullable Object value) {
        return value == null || of(value) == this || this == REAL && value instanceof Long;
    }

    static StorageClass of(Object value) {
        if (value instanceof Long) {
            return INTEGER;
        }
        if (value instanceof Double) {
            return REAL;
        }
        return value instanceof String ? TEXT : BLOB;
    }
}

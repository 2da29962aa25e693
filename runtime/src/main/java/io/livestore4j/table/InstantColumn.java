package io.livestore4j.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A column of instants. It has milliseconds: what is finer is dropped, in the rows and in what they are compared with. */
public final class InstantColumn<V extends @Nullable Instant> extends OrderedColumn<V> {

    InstantColumn(Table<?> table, String name) {
        super(table, name, SqlValues.INSTANT);
    }

    /** Equal to one of {@code values}; never true if there are none. */
    public Condition oneOf(Instant... values) {
        return among(values);
    }
}

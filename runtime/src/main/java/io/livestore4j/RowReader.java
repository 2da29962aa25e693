package io.livestore4j;

import org.jspecify.annotations.Nullable;

/** Makes one value of a result row. Pure: it may keep nothing of the row. */
@FunctionalInterface
public interface RowReader<R extends @Nullable Object> {

    R read(Row row);
}

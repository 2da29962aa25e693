package io.livestore4j;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many rows a query answers with, and how each becomes a value. An immutable value. */
public sealed interface Shape<T extends @Nullable Object> {

    /** Reads the whole result. */
    T collect(Rows rows);

    /**
     * Any number of rows, in order.
     *
     * @param key what identifies a row from one result to the next, or null where the query has no row keys
     */
    record Many<R extends @Nullable Object>(
            RowReader<R> reader, @Nullable Function<R, Object> key) implements Shape<List<R>> {

        @Override
        public List<R> collect(Rows rows) {
            List<R> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return Collections.unmodifiableList(list);
        }
    }

    /** The first row; empty if there is none or its value is null. */
    record First<R extends @Nullable Object>(RowReader<R> reader) implements Shape<Optional<R>> {

        @Override
        public Optional<R> collect(Rows rows) {
            return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
        }
    }

    /** Exactly one row; {@link QueryFailed} if there is none or a second one. */
    record One<R extends @Nullable Object>(RowReader<R> reader) implements Shape<R> {

        @Override
        public R collect(Rows rows) {
            if (!rows.next()) {
                throw new QueryFailed("The query promised one row and found none. Ask for an Optional or a List.");
            }
            R value = reader.read(rows);
            if (rows.next()) {
                throw new QueryFailed("The query promised one row and found more. Ask for a List, or narrow it.");
            }
            return value;
        }
    }
}

package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a query method answers. */
public sealed interface ResultModel {

    /** What a row is made of. */
    default Stream<ComponentModel> values() {
        if (this instanceof RecordRows rows) {
            return rows.components().stream();
        }
        return this instanceof SingleValues single ? Stream.of(single.value()) : Stream.empty();
    }

    /** How many rows the {@code Query<…>} stands for. */
    enum Cardinality {
        MANY,
        FIRST,
        ONE;

        /** Whether there may be more rows, so that the answer depends on their order. */
        public boolean ofMany() {
            return this != ONE;
        }
    }

    /** How many rows it stands for; of what is unsupported nothing is known. */
    default Optional<Cardinality> rowCount() {
        if (this instanceof RecordRows rows) {
            return Optional.of(rows.cardinality());
        }
        return this instanceof SingleValues single ? Optional.of(single.cardinality()) : Optional.empty();
    }

    /** A record per row. */
    record RecordRows(Cardinality cardinality, TypeRef type, List<ComponentModel> components) implements ResultModel {

        public RecordRows {
            components = List.copyOf(components);
        }
    }

    /** One value per row. */
    record SingleValues(Cardinality cardinality, ComponentModel value) implements ResultModel {}

    /**
     * Anything else.
     *
     * @param erasedName the return type as any source may write it, so that the public shape can still be generated
     */
    record UnsupportedResult(String javaName, String erasedName) implements ResultModel {}
}

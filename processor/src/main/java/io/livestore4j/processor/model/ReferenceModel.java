package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A foreign key.
 *
 * @param target what the annotation names
 * @param table the table that this is, if it is one
 * @param onDelete the name of the constant of {@code OnDelete}
 */
public record ReferenceModel(At<TypeRef> target, Optional<Target> table, At<String> onDelete) {

    /**
     * What a reference must know of the other table.
     *
     * @param keys its {@code @Id} components
     */
    public record Target(String sqlName, boolean clientOnly, List<ComponentModel> keys) {

        public Target {
            keys = List.copyOf(keys);
        }
    }
}

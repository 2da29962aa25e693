package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A foreign key.
 *
 * @param target what the annotation names
 * @param table the table that this is, if it is one
 * @param onDelete the name of the constant of {@code OnDelete}
 * @param onUpdate the name of the constant of {@code OnUpdate}
 * @param deferrable where it asks to be checked late, if it does
 */
public record ReferenceModel(
        At<TypeRef> target,
        Optional<Target> table,
        At<String> onDelete,
        At<String> onUpdate,
        Optional<Origin> deferrable) {

    /**
     * What a reference must know of the other table.
     *
     * @param keys its {@code @Id} components
     * @param keyColumns their names in SQL
     */
    public record Target(String sqlName, boolean clientOnly, List<ComponentModel> keys, List<String> keyColumns) {

        public Target {
            keys = List.copyOf(keys);
            keyColumns = List.copyOf(keyColumns);
        }
    }
}

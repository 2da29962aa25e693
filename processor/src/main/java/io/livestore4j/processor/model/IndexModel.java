package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An index of a table.
 *
 * @param name empty where the user gave none
 * @param where the condition of a partial index
 */
public record IndexModel(
        At<String> name, List<Entry> entries, Optional<At<String>> where, boolean unique, Origin origin) {

    public IndexModel {
        entries = List.copyOf(entries);
    }

    /**
     * A column of it.
     *
     * @param component the name of a component
     */
    public record Entry(At<String> component, boolean descending) {

        /** As the user writes it. */
        public String text() {
            return component.value() + (descending ? " DESC" : "");
        }
    }
}

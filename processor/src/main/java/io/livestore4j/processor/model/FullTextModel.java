package io.livestore4j.processor.model;

import java.util.List;

/**
 * What {@code @FullText} says.
 *
 * @param components their names
 */
public record FullTextModel(List<At<String>> components, Origin origin) {

    public FullTextModel {
        components = List.copyOf(components);
    }
}

package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An abstract method of a queries interface.
 *
 * @param sql missing without {@code @Sql}
 * @param generic whether it has type parameters of its own
 */
public record QueryModel(
        String name,
        Optional<At<String>> sql,
        ResultModel result,
        List<ComponentModel> parameters,
        boolean generic,
        Origin origin) {

    public QueryModel {
        parameters = List.copyOf(parameters);
    }
}

package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An abstract method of a queries interface.
 *
 * @param sql missing without {@code @Sql}
 * @param generic whether it has type parameters of its own
 * @param nameless the interface from whose class file it was read, if that has no names of its parameters
 */
public record QueryModel(
        String name,
        Optional<At<String>> sql,
        ResultModel result,
        List<ComponentModel> parameters,
        boolean generic,
        Optional<TypeRef> nameless,
        Origin origin) {

    public QueryModel {
        parameters = List.copyOf(parameters);
    }
}

package io.livestore4j.processor.model;

import java.util.Map;
import java.util.Optional;

/**
 * A schema and what its events hold, in turn too.
 *
 * @param nested the records and sealed interfaces
 */
public record WholeSchema(SchemaModel schema, Map<TypeRef, NestedModel> nested) {

    public WholeSchema {
        nested = Map.copyOf(nested);
    }

    public Optional<NestedModel> nested(TypeRef type) {
        return Optional.ofNullable(nested.get(type));
    }
}

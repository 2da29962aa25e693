package io.livestore4j.processor.model;

import java.util.Optional;

/** A column of a table: a component and what its annotations say. */
public record ColumnModel(
        ComponentModel component,
        Optional<Origin> id,
        Optional<Origin> unique,
        Optional<At<String>> check,
        Optional<At<String>> defaultValue,
        Optional<ReferenceModel> references) {

    public String name() {
        return component.name();
    }

    public String sqlName() {
        return Casing.snake(component.name());
    }

    public ValueType type() {
        return component.type();
    }

    public boolean nullable() {
        return component.nullable();
    }

    /** Whether a null cannot be excluded. */
    public boolean mayBeNull() {
        return component.mayBeNull();
    }

    public boolean isKey() {
        return id.isPresent();
    }

    public Origin origin() {
        return component.origin();
    }
}

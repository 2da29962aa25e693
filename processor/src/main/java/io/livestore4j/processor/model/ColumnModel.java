package io.livestore4j.processor.model;

import java.util.Optional;

/**
 * A column of a table: a component and what its annotations say.
 *
 * @param sqlNameAt missing where the name is made of the component's
 */
public record ColumnModel(
        ComponentModel component,
        Optional<At<String>> sqlNameAt,
        Optional<IdModel> id,
        Optional<Origin> unique,
        Optional<At<String>> check,
        Optional<ReferenceModel> references) {

    /**
     * What {@code @Id} says.
     *
     * @param autoincrement where it asks for numbers made by the database, if it does
     */
    public record IdModel(Optional<Origin> autoincrement) {}

    /** What {@code @Default} says. */
    public Optional<DefaultModel> defaultValue() {
        return component.marks().defaultValue();
    }

    public String name() {
        return component.name();
    }

    public String sqlName() {
        return sqlNameAt.map(At::value).orElseGet(() -> sqlNameOf(component.name()));
    }

    /** The SQL name of a column whose component has that name and no {@code @Column}. */
    public static String sqlNameOf(String component) {
        return Casing.snake(component);
    }

    /** Where the name in SQL comes from. */
    public Origin sqlNameOrigin() {
        return sqlNameAt.map(At::origin).orElseGet(this::origin);
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

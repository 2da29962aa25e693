package io.livestore4j.processor.model;

import java.util.Optional;

/**
 * A component of a record, or a parameter of a query: a name and what it holds.
 *
 * @param nullable whether it is marked with the {@code @Nullable} of JSpecify
 * @param primitive whether the source says {@code int} and not {@code Integer}
 * @param foreignNullable the class of a {@code @Nullable} that we do not read
 */
public record ComponentModel(
        String name,
        ValueType type,
        boolean nullable,
        boolean primitive,
        Optional<At<TypeRef>> foreignNullable,
        Origin origin) {

    /** The type as the user writes it, such as {@code int}. */
    public String javaName() {
        return primitive && type instanceof ValueType.Scalar scalar ? scalar.shortName() : type.javaName();
    }
}

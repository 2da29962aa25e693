package io.livestore4j.processor.model;

import java.util.Optional;

/**
 * A component of a record, or a parameter of a query: a name and what it holds.
 *
 * @param nulls whether it holds null
 * @param primitive whether the source says {@code int} and not {@code Integer}
 * @param foreignNullable the class of a {@code @Nullable} that we do not read
 */
public record ComponentModel(
        String name,
        ValueType type,
        Nulls nulls,
        boolean primitive,
        Optional<At<TypeRef>> foreignNullable,
        Origin origin) {

    /** What the {@code @Nullable} of JSpecify says. */
    public enum Nulls {
        NEVER,
        ALLOWED,
        /** It was read from a class file, where older compilers do not show it. */
        UNKNOWN
    }

    /** Whether it is marked to hold null. */
    public boolean nullable() {
        return nulls == Nulls.ALLOWED;
    }

    /** Whether a null cannot be excluded. */
    public boolean mayBeNull() {
        return nulls != Nulls.NEVER;
    }

    /** The same, but where it is not known whether it holds null, it is taken to. */
    public ComponentModel assuming(boolean nullable) {
        return nulls == Nulls.UNKNOWN
                ? new ComponentModel(
                        name, type, nullable ? Nulls.ALLOWED : Nulls.NEVER, primitive, foreignNullable, origin)
                : this;
    }

    /** The type as the user writes it, such as {@code int}. */
    public String javaName() {
        return primitive && type instanceof ValueType.Scalar scalar ? scalar.shortName() : type.javaName();
    }
}

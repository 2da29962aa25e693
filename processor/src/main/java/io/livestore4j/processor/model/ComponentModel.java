package io.livestore4j.processor.model;

import java.util.Optional;

/**
 * A component of a record, or a parameter of a query: a name and what it holds.
 *
 * @param type of an {@code Optional} that of its value
 * @param nulls whether it holds null
 * @param primitive whether the source says {@code int} and not {@code Integer}
 * @param foreignNullable the class of a {@code @Nullable} that we do not read
 */
public record ComponentModel(
        String name,
        ValueType type,
        Nulls nulls,
        boolean primitive,
        Marks marks,
        Optional<At<TypeRef>> foreignNullable,
        Origin origin) {

    /** What the {@code @Nullable} of JSpecify says; an {@code Optional} is stored as null where it is empty. */
    public enum Nulls {
        NEVER,
        ALLOWED,
        /** It was read from a class file, where older compilers do not show it. */
        UNKNOWN
    }

    /**
     * What else is said of it.
     *
     * @param optional whether it is an {@code Optional}
     * @param nullableOptional whether that is {@code @Nullable} itself
     * @param asText where it says {@code @AsText}
     * @param defaultValue what {@code @Default} says
     * @param renamed what {@code @Renamed} says
     */
    public record Marks(
            boolean optional,
            boolean nullableOptional,
            Optional<Origin> asText,
            Optional<DefaultModel> defaultValue,
            Optional<At<String>> renamed) {

        public static final Marks NONE = new Marks(false, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The name of the field in JSON. */
    public String storedName() {
        return marks.renamed().map(At::value).orElse(name);
    }

    /** Whether it is marked to hold null. */
    public boolean nullable() {
        return nulls == Nulls.ALLOWED;
    }

    /** Whether a null cannot be excluded. */
    public boolean mayBeNull() {
        return nulls != Nulls.NEVER;
    }

    public boolean optional() {
        return marks.optional();
    }

    /** Whether a long is written as text in JSON. */
    public boolean asText() {
        return marks.asText().isPresent() && type == Scalar.LONG;
    }

    /** The same, but where it is not known whether it holds null, it is taken to. */
    public ComponentModel assuming(boolean nullable) {
        return nulls == Nulls.UNKNOWN
                ? new ComponentModel(
                        name, type, nullable ? Nulls.ALLOWED : Nulls.NEVER, primitive, marks, foreignNullable, origin)
                : this;
    }

    /** The type as the user writes it, such as {@code int}. */
    public String javaName() {
        if (optional()) {
            return "Optional<" + type.javaName() + ">";
        }
        return primitive && type instanceof Scalar scalar ? scalar.shortName() : type.javaName();
    }
}

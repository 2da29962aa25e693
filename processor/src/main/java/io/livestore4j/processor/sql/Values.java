package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.model.ValueType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the values of an expression.
 *
 * @param storage the widest that they have: a text holds any number, a REAL any INTEGER; empty if nothing is known
 * @param texts of texts, the types of what they come from: of columns, or TEXT itself for what is composed; empty for
 *     those that may be anything, such as literals
 */
record Values(Optional<Storage> storage, Set<ValueType> texts) {

    static final Values UNKNOWN = new Values(Optional.empty(), Set.of());
    static final Values INTEGER = new Values(Optional.of(Storage.INTEGER), Set.of());
    static final Values REAL = new Values(Optional.of(Storage.REAL), Set.of());
    static final Values COMPOSED = ofColumn(Scalar.TEXT);

    /** A text whose content is not looked at. */
    static final Values ANY_TEXT = new Values(Optional.of(Storage.TEXT), Set.of());

    Values {
        texts = Set.copyOf(texts);
    }

    static Values ofColumn(ValueType type) {
        boolean text = type.storage() == Storage.TEXT;
        return new Values(Optional.of(type.storage()), text ? Set.of(type) : Set.of());
    }

    boolean is(Storage other) {
        return storage.filter(other::equals).isPresent();
    }

    /** Some are of these and some of the others. */
    Values or(Values other) {
        Set<ValueType> both =
                Stream.concat(texts.stream(), other.texts.stream()).collect(Collectors.toSet());
        if (is(Storage.TEXT) || other.is(Storage.TEXT)) {
            return new Values(Optional.of(Storage.TEXT), both);
        }
        return arithmetic(other);
    }

    /** What a sum or product of both has: only of texts it cannot be said. */
    Values arithmetic(Values other) {
        if (is(Storage.REAL) || other.is(Storage.REAL)) {
            return REAL;
        }
        return is(Storage.INTEGER) && other.is(Storage.INTEGER) ? INTEGER : UNKNOWN;
    }
}

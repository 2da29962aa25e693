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
 * @param computed whether numbers are calculated with: a sum of INTEGERs that 64 bits do not hold is a REAL, and one of
 *     REALs that is no number is NULL, which only the values themselves tell
 */
record Values(Optional<Storage> storage, Set<ValueType> texts, boolean computed) {

    static final Values UNKNOWN = new Values(Optional.empty(), Set.of(), false);
    static final Values INTEGER = new Values(Optional.of(Storage.INTEGER), Set.of(), false);
    static final Values REAL = new Values(Optional.of(Storage.REAL), Set.of(), false);
    static final Values COMPOSED = ofColumn(Scalar.TEXT);

    /** A text whose content is not looked at. */
    static final Values ANY_TEXT = new Values(Optional.of(Storage.TEXT), Set.of(), false);

    Values {
        texts = Set.copyOf(texts);
    }

    static Values ofColumn(ValueType type) {
        boolean text = type.storage() == Storage.TEXT;
        return new Values(Optional.of(type.storage()), text ? Set.of(type) : Set.of(), false);
    }

    static Values of(Storage storage) {
        return new Values(Optional.of(storage), Set.of(), false);
    }

    Values computedIf(boolean calculated) {
        return new Values(storage, texts, computed || calculated);
    }

    boolean is(Storage other) {
        return storage.filter(other::equals).isPresent();
    }

    /** Some are of these and some of the others: if those may be anything, so may all. */
    Values or(Values other) {
        return combined(other).computedIf(computed || other.computed);
    }

    private Values combined(Values other) {
        if (storage.isEmpty() || other.storage.isEmpty()) {
            return UNKNOWN;
        }
        Set<ValueType> both =
                Stream.concat(texts.stream(), other.texts.stream()).collect(Collectors.toSet());
        boolean text = is(Storage.TEXT) || other.is(Storage.TEXT);
        boolean bytes = is(Storage.BLOB) || other.is(Storage.BLOB);
        if (text || bytes) {
            return text && bytes ? UNKNOWN : text ? new Values(Optional.of(Storage.TEXT), both, false) : bytes(other);
        }
        return arithmetic(other);
    }

    private Values bytes(Values other) {
        return storage.equals(other.storage) ? this : UNKNOWN;
    }

    /** What a sum or product of both has: only of texts it cannot be said. */
    Values arithmetic(Values other) {
        if (is(Storage.REAL) || other.is(Storage.REAL)) {
            return REAL;
        }
        return is(Storage.INTEGER) && other.is(Storage.INTEGER) ? INTEGER : UNKNOWN;
    }
}

package io.livestore4j.processor.model;

import java.util.Optional;

/**
 * What {@code @Default} says; it should give one of the two.
 *
 * @param literal the value as its type writes it
 * @param sql an expression
 */
public record DefaultModel(Optional<At<String>> literal, Optional<At<String>> sql, Origin origin) {

    /** Whether it says one thing. */
    public boolean isClear() {
        return literal.isPresent() != sql.isPresent();
    }
}

package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Storage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a SELECT reads from.
 *
 * @param given what a function is given, which tells its rows too
 */
record Source(String alias, SelectText.Join join, Optional<Expression> on, List<Expression> given, Shape shape) {

    Source {
        given = List.copyOf(given);
    }

    Map<String, Optional<Storage>> columns() {
        return shape.columns();
    }

    Set<Set<String>> keys() {
        return shape.keys();
    }

    boolean isKnown() {
        return !columns().isEmpty();
    }

    boolean has(String column) {
        return columns().containsKey(column);
    }

    Source unknown() {
        return new Source(alias, join, on, given, Shape.UNKNOWN);
    }

    /** Of one of its columns. */
    String key(String column) {
        return alias + "." + column;
    }

    Scope.Meaning meaning(String column) {
        return has(column) ? new Scope.Known(true, key(column), columns().get(column)) : new Scope.Unknown();
    }

    /** Its columns, by the names that tell them from others'. */
    List<String> allKeys() {
        return columns().keySet().stream().map(this::key).toList();
    }
}

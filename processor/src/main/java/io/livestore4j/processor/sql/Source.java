package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Storage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a SELECT reads from, as far as its columns are known.
 *
 * @param given what a function is given, which tells its rows too
 * @param columns by name; empty if it is not known which there are
 * @param keys columns that tell its rows apart, each set for itself; empty if no such are known
 */
record Source(
        String alias,
        SelectText.Join join,
        Optional<Expression> on,
        List<Expression> given,
        Map<String, Optional<Storage>> columns,
        Set<Set<String>> keys) {

    Source {
        columns = Map.copyOf(columns);
        keys = Set.copyOf(keys);
    }

    boolean isKnown() {
        return !columns.isEmpty();
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    Source unknown() {
        return new Source(alias, join, on, given, Map.of(), Set.of());
    }

    /** Of one of its columns. */
    String key(String column) {
        return alias + "." + column;
    }

    Scope.Meaning meaning(String column) {
        return has(column) ? new Scope.Known(true, key(column), columns.get(column)) : new Scope.Unknown();
    }

    /** Its columns, by the names that tell them from others'. */
    List<String> allKeys() {
        return columns.keySet().stream().map(this::key).toList();
    }
}

package io.livestore4j;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the state of a store is the one that its log makes; see {@link Store#verify}. An immutable value. */
public sealed interface Verification {

    /** Row by row. */
    record Same() implements Verification {}

    /**
     * Something else than the log has written the row, or a materializer does not always do the same with the same event.
     * Values are as SQLite holds them: a Long, Double, String, byte[] or null, by the names of their columns.
     *
     * @param table the first, in the order of their names, that has such a row
     * @param key of the first such row, in the order of the keys
     * @param expected the row as the log makes it; null if it makes none
     * @param found the row as it is in the store; null if there is none
     */
    record Differs(
            String table,
            Map<String, @Nullable Object> key,
            @Nullable Map<String, @Nullable Object> expected,
            @Nullable Map<String, @Nullable Object> found)
            implements Verification {

        public Differs {
            key = copy(key);
            expected = expected == null ? null : copy(expected);
            found = found == null ? null : copy(found);
        }

        private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> row) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(row));
        }
    }
}

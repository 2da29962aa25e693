package io.livestore4j.internal.live;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from SQLite to make an answer, row by row and in the order read. Two are equal if every value is, so equal
 * ones gave equal answers, whatever the {@code equals} of the answers says. Immutable.
 *
 * <p>It lives as long as its subscriber waits for another answer. Texts are shared with the answer; a number takes an
 * object, a BLOB its digest, a row an array.
 */
record RawRows(List<@Nullable Object[]> rows) {

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof RawRows that) || rows.size() != that.rows.size()) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!Arrays.equals(rows.get(i), that.rows.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return rows.size();
    }
}

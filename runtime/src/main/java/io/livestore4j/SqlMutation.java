package io.livestore4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mutation written by hand. Equal by SQL and binds, arrays by content. */
record SqlMutation(String sql, List<@Nullable Object> binds) implements Mutation {

    /** What SQLite takes for one statement. */
    private static final int BINDS_MAX = 32_766;

    SqlMutation {
        Objects.requireNonNull(sql, "sql");
    }

    /** @param binds null where the caller wrote null alone, which Java takes for the array */
    static SqlMutation of(String sql, @Nullable Object @Nullable [] binds) {
        if (binds == null) {
            throw new IllegalArgumentException(
                    "null stands in place of all binds. For one bind that is null, write (Object) null: " + sql);
        }
        if (binds.length > BINDS_MAX) {
            throw new IllegalArgumentException("A mutation has " + binds.length + " binds, but SQLite takes "
                    + BINDS_MAX + " at most. Split it into several.");
        }
        List<@Nullable Object> stored = new ArrayList<>(binds.length);
        for (int i = 0; i < binds.length; i++) {
            stored.add(BindForm.of(i + 1, binds[i]));
        }
        return new SqlMutation(sql, Collections.unmodifiableList(stored));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SqlMutation that
                && sql.equals(that.sql)
                && Arrays.deepEquals(binds.toArray(), that.binds.toArray());
    }

    @Override
    public int hashCode() {
        return 31 * sql.hashCode() + Arrays.deepHashCode(binds.toArray());
    }

    @Override
    public String toString() {
        return sql + " " + Arrays.deepToString(binds.toArray());
    }
}

package io.livestore4j.table;

import io.livestore4j.Mutation;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finished mutation. An immutable value, equal by SQL and binds. */
class Write implements Mutation {

    private final String sql;
    private final List<@Nullable Object> binds;

    Write(String sql, List<@Nullable Object> binds) {
        this.sql = sql;
        this.binds = binds;
    }

    /** @param binds belongs to the mutation from now on */
    static Write of(String sql, @Nullable Object[] binds) {
        return new Write(sql, Collections.unmodifiableList(Arrays.asList(binds)));
    }

    @Override
    public final String sql() {
        return sql;
    }

    @Override
    public final List<@Nullable Object> binds() {
        return binds;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Write that && sql.equals(that.sql) && Binds.equal(binds, that.binds);
    }

    @Override
    public final int hashCode() {
        return 31 * sql.hashCode() + Binds.hash(binds);
    }

    /** The SQL, then the binds. */
    @Override
    public final String toString() {
        return sql + " " + Binds.text(binds);
    }
}

package io.livestore4j.table;

import io.livestore4j.Query;
import io.livestore4j.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Union} is asked for instead of its rows. An immutable value.
 *
 * @param before what stands before the union's SQL; empty if its rows are asked for
 */
record UnionAnswer<T extends @Nullable Object>(Union<?> union, String before, String after, Shape<T> shape)
        implements Query<T> {

    @Override
    public String sql() {
        return before + union.sql() + after;
    }

    @Override
    public List<@Nullable Object> binds() {
        return union.binds();
    }

    @Override
    public Set<String> tables() {
        return union.tables();
    }

    @Override
    public Query<T> totallyOrdered() {
        return before.isEmpty() ? new UnionAnswer<>(union.totallyOrdered(), before, after, shape) : this;
    }

    /** By the shape's class, for two readers of one union read alike. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnionAnswer<?> that
                && union.equals(that.union)
                && before.equals(that.before)
                && shape.getClass() == that.shape.getClass();
    }

    @Override
    public int hashCode() {
        return 31 * union.hashCode() + before.hashCode();
    }

    @Override
    public String toString() {
        return sql() + " " + Binds.text(binds());
    }
}

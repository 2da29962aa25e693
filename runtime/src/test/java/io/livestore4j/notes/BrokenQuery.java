package io.livestore4j.notes;

import io.livestore4j.Query;
import io.livestore4j.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query that SQLite refuses. */
public record BrokenQuery() implements Query<List<String>> {

    @Override
    public String sql() {
        return "SELECT x FROM nowhere";
    }

    @Override
    public List<@Nullable Object> binds() {
        return List.of();
    }

    @Override
    public Set<String> tables() {
        return Set.of("note");
    }

    @Override
    public Shape<List<String>> shape() {
        return new Shape.Many<>(row -> row.text(0), null);
    }

    @Override
    public Query<List<String>> totallyOrdered() {
        return this;
    }
}

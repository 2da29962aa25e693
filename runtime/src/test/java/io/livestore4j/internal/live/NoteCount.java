package io.livestore4j.internal.live;

import io.livestore4j.Query;
import io.livestore4j.Shape;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How many notes there are. It counts its runs, and does {@code meanwhile} in each. */
record NoteCount(AtomicInteger runs, Runnable meanwhile, Set<String> tables) implements Query<Long> {

    NoteCount(Runnable meanwhile) {
        this(new AtomicInteger(), meanwhile, Set.of("note"));
    }

    NoteCount(Set<String> tables) {
        this(new AtomicInteger(), () -> {}, tables);
    }

    NoteCount() {
        this(() -> {});
    }

    @Override
    public String sql() {
        return "SELECT count(*) FROM note";
    }

    @Override
    public List<@Nullable Object> binds() {
        return List.of();
    }

    @Override
    public Shape<Long> shape() {
        return new Shape.One<>(row -> {
            runs.incrementAndGet();
            meanwhile.run();
            return row.integer(0);
        });
    }

    @Override
    public Query<Long> totallyOrdered() {
        return this;
    }
}

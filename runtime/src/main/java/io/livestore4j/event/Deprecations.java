package io.livestore4j.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of an event type is {@code @Deprecated}. An immutable value.
 *
 * @param event whether all of it is
 * @param fields the components that are
 */
public record Deprecations<E>(boolean event, List<Field<E>> fields) {

    public Deprecations {
        fields = List.copyOf(fields);
    }

    /**
     * A deprecated component.
     *
     * @param value reads it
     * @param fallback what it holds when nobody sets it
     */
    public record Field<E>(
            String name,
            Function<E, ? extends @Nullable Object> value,
            @Nullable Object fallback) {

        /** Whether somebody has set it. */
        public boolean isUsedBy(E event) {
            Object held = value.apply(event);
            Object present = held instanceof Optional<?> optional ? optional.orElse(null) : held;
            return present != null && !present.equals(fallback);
        }
    }

    static <E> Deprecations<E> none() {
        return new Deprecations<>(false, List.of());
    }

    Deprecations<E> withEvent() {
        return new Deprecations<>(true, fields);
    }

    Deprecations<E> with(Field<E> field) {
        List<Field<E>> all = new ArrayList<>(fields);
        all.add(field);
        return new Deprecations<>(event, all);
    }
}

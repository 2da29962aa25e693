package io.livestore4j.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

        /** Whether somebody has set it. An accessor of the user's that throws does not keep the event from the log. */
        public boolean isUsedBy(E event) {
            Object held;
            try {
                held = value.apply(event);
            } catch (RuntimeException refused) {
                return false;
            }
            Object present = held instanceof Optional<?> optional ? optional.orElse(null) : held;
            return present != null && !Objects.deepEquals(present, fallback);
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

package io.livestore4j.schema;

import io.livestore4j.event.EventType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The upcasts of a schema: gives older events the materializers of those that came after them. Not thread-safe. */
final class Upcasts<E> {

    private final String schema;
    private final Map<Class<?>, Upcast<? extends E, ? extends E>> byFrom = new LinkedHashMap<>();

    Upcasts(String schema) {
        this.schema = schema;
    }

    private record Upcast<V, W>(EventType<V> from, Class<W> to, Function<V, W> up) {

        @SuppressWarnings("unchecked") // a class keys the binding of its own events alone
        EventBinding<V> over(EventBinding<?> newer) {
            return new EventBinding<>(from, Materialization.upcast(up, (EventBinding<W>) newer));
        }
    }

    <V extends E, W extends E> void add(EventType<V> from, Class<W> to, Function<V, W> up) {
        byFrom.put(from.type(), new Upcast<>(from, to, up));
    }

    /** Completes both maps. {@link IllegalArgumentException} if a chain ends nowhere or crosses kinds. */
    void resolve(Map<String, EventBinding<? extends E>> events, Map<Class<?>, EventBinding<? extends E>> classes) {
        byFrom.values()
                .forEach(upcast -> events.put(upcast.from().name(), bound(upcast, classes, new LinkedHashSet<>())));
    }

    private EventBinding<? extends E> bound(
            Upcast<? extends E, ? extends E> upcast,
            Map<Class<?>, EventBinding<? extends E>> classes,
            Set<String> way) {
        EventType<?> from = upcast.from();
        if (!way.add(from.name())) {
            throw wrong("upcasts run in a circle: " + String.join(" → ", way) + " → " + from.name());
        }
        Upcast<? extends E, ? extends E> next = byFrom.get(upcast.to());
        @Nullable EventBinding<? extends E> newer = next == null ? classes.get(upcast.to()) : bound(next, classes, way);
        if (newer == null) {
            throw wrong("the upcast of " + from.name() + " leads to "
                    + upcast.to().getName() + ", which is no event of it");
        }
        if (newer.type().clientOnly() != from.clientOnly()) {
            throw wrong("the upcast of " + from.name() + " leads to "
                    + newer.type().name() + ", and only one of them is client-only");
        }
        EventBinding<? extends E> binding = upcast.over(newer);
        classes.put(from.type(), binding);
        return binding;
    }

    private IllegalArgumentException wrong(String fact) {
        return new IllegalArgumentException("Schema " + schema + ": " + fact + ".");
    }
}

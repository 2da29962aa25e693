package io.livestore4j.schema;

import io.livestore4j.InvalidEvent;
import io.livestore4j.StateReader;
import io.livestore4j.event.EventType;
import io.livestore4j.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tables, events, materializers and client documents of a store. Immutable, thread-safe; made by generated code.
 *
 * @param <E> the root type of its events
 */
public final class StoreSchema<E> {

    private final String name;
    private final List<Table<?>> tables;
    private final Map<String, EventBinding<? extends E>> byName;
    private final Map<Class<?>, EventBinding<? extends E>> byClass;
    private final Map<String, DocumentType<?>> documents;
    private final Fingerprints fingerprints;
    private final String fingerprint;

    private StoreSchema(Builder<E> builder) {
        name = builder.name;
        tables = List.copyOf(builder.tables.values());
        byName = Collections.unmodifiableMap(new TreeMap<>(builder.events));
        byClass = Map.copyOf(builder.classes);
        documents = Collections.unmodifiableMap(new TreeMap<>(builder.documents));
        fingerprints = Fingerprints.of(tables, bindings(), builder.storedForms);
        fingerprint = fingerprints.digest();
    }

    public static <E> Builder<E> named(String name) {
        return new Builder<>(name);
    }

    /** The user's schema interface. */
    public String name() {
        return name;
    }

    /** In the order of their SQL names. */
    public List<Table<?>> tables() {
        return tables;
    }

    /** The event of that name in the log, if this schema knows it. */
    public Optional<EventBinding<? extends E>> event(String eventName) {
        return Optional.ofNullable(byName.get(eventName));
    }

    /** The event of that name in the log, be it one of the app's or one that sets a client document. */
    public Optional<EventBinding<?>> binding(String eventName) {
        EventBinding<?> event = byName.get(eventName);
        DocumentType<?> document = documents.get(eventName);
        return event == null && document != null ? Optional.of(document.binding()) : Optional.ofNullable(event);
    }

    private List<EventBinding<?>> bindings() {
        List<EventBinding<?>> all = new ArrayList<>(byName.values());
        documents.values().forEach(document -> all.add(document.binding()));
        return all;
    }

    /** The names of the events that set client documents. */
    public Set<String> documentEvents() {
        return documents.keySet();
    }

    /**
     * The event that a change makes of a document as it is; {@link InvalidEvent} if this schema has no such document.
     *
     * @param clientId who changes it
     * @param state where it is read
     */
    public DocumentEvent<?> eventOf(DocumentChange<?> change, String clientId, StateReader state) {
        DocumentType<?> document = change.document();
        if (documents.get(document.binding().type().name()) != document) {
            throw new InvalidEvent("Document " + document + " is none of schema " + name
                    + ". List its record in the documents of the schema.");
        }
        return made(change, clientId, state);
    }

    private static <D> DocumentEvent<D> made(DocumentChange<D> change, String clientId, StateReader state) {
        return change.document().event(change, clientId, state);
    }

    /** The event type of {@code event}, if it is one of this schema. */
    public Optional<EventBinding<? extends E>> eventOf(Object event) {
        return Optional.ofNullable(byClass.get(event.getClass()));
    }

    /**
     * Each changes when the DDL of its table, the SQL or the version of its materializer, the chain of its upcasts, or the
     * form of its values does.
     */
    public Fingerprints fingerprints() {
        return fingerprints;
    }

    /** One text for all {@link #fingerprints}. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Collects a schema. Not thread-safe. */
    public static final class Builder<E> {

        private final String name;
        private final Map<String, Table<?>> tables = new TreeMap<>();
        private final Map<String, EventBinding<? extends E>> events = new HashMap<>();
        private final Map<Class<?>, EventBinding<? extends E>> classes = new HashMap<>();
        private final Set<String> names = new HashSet<>();
        private final Set<Class<?>> records = new HashSet<>();
        private final Map<String, DocumentType<?>> documents = new HashMap<>();
        private final Upcasts<E> upcasts;

        private final Map<String, String> storedForms = new HashMap<>();

        private Builder(String name) {
            this.name = name;
            this.upcasts = new Upcasts<>(name);
        }

        public Builder<E> table(Table<?> table) {
            requireNew(tables.put(table.name(), table), "table " + table.name());
            return this;
        }

        public <T extends E> Builder<E> event(EventType<T> type, Materialization<T> materialization) {
            requireNewEvent(type);
            EventBinding<T> binding = new EventBinding<>(type, materialization);
            events.put(type.name(), binding);
            classes.put(type.type(), binding);
            return this;
        }

        /**
         * An event of an earlier release: it is materialized as the newer one that {@code up} makes of it, which may be
         * upcast in turn. In any order; {@link #build} finds a chain that ends nowhere.
         *
         * @param up pure, and never null
         */
        public <V extends E, W extends E> Builder<E> upcast(EventType<V> from, Class<W> to, Function<V, W> up) {
            requireNewEvent(from);
            upcasts.add(from, to, up);
            return this;
        }

        private void requireNewEvent(EventType<?> type) {
            requireNew(names.add(type.name()) ? null : type, "event " + type.name());
            requireNew(
                    records.add(type.type()) ? null : type,
                    "the record " + type.type().getName());
        }

        public Builder<E> document(DocumentType<?> document) {
            String event = document.binding().type().name();
            table(document.table());
            requireNew(names.add(event) ? null : event, "event " + event);
            documents.put(event, document);
            return this;
        }

        /** A text that differs where the table, by its SQL name, holds its values in another form. */
        public Builder<E> tableForm(String table, String text) {
            storedForms.put(Fingerprints.TABLE + table, text);
            return this;
        }

        /** A text that differs where the event, by its name in the log, holds its values in another form. */
        public Builder<E> eventForm(String event, String text) {
            storedForms.put(Fingerprints.EVENT + event, text);
            return this;
        }

        private void requireNew(@Nullable Object earlier, String what) {
            if (earlier != null) {
                throw new IllegalArgumentException("Schema " + name + " has " + what + " twice.");
            }
        }

        /** {@link IllegalArgumentException} if an upcast leads to no materializer. */
        public StoreSchema<E> build() {
            upcasts.resolve(events, classes);
            return new StoreSchema<>(this);
        }
    }
}

package io.livestore4j.schema;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a client document, to be given to {@code store.set}: all of it, or some of its components while the
 * others stay as they are then. Generated code has one subclass per document. An immutable value, safe to share.
 *
 * @param <D> the record
 */
public abstract class DocumentChange<D> {

    private final DocumentType<D> document;
    private final Map<String, @Nullable Object> components;

    /** @param components the new values, by the names of the components */
    protected DocumentChange(DocumentType<D> document, Map<String, ? extends @Nullable Object> components) {
        this.document = document;
        this.components = Collections.unmodifiableMap(new HashMap<>(components));
    }

    /** The record with the new values, and those of {@code old} for the rest. */
    protected abstract D applyTo(D old);

    /** The new values and one more. */
    protected final Map<String, @Nullable Object> with(String component, @Nullable Object value) {
        Map<String, @Nullable Object> more = new HashMap<>(components);
        more.put(component, value);
        return more;
    }

    /** The new value of a component, or the old one. Generated code puts in and takes out the same type. */
    @SuppressWarnings("unchecked")
    protected final <V extends @Nullable Object> V chosen(String component, V old) {
        return components.containsKey(component) ? (V) components.get(component) : old;
    }

    /** Whether it does not matter what was there before. */
    boolean isWhole() {
        return false;
    }

    final DocumentType<D> document() {
        return document;
    }

    @Override
    public String toString() {
        return "change of " + document + " " + components;
    }
}

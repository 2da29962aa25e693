package io.livestore4j.schema;

/** An event that sets a client document, and how it is materialized. */
public record DocumentEvent<D>(EventBinding<DocumentSet<D>> binding, DocumentSet<D> event) {}

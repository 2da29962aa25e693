package io.livestore4j.schema;

/**
 * The event that sets a client document.
 *
 * @param id the key of the document's row
 * @param value all of the record
 */
public record DocumentSet<D>(String id, D value) {}

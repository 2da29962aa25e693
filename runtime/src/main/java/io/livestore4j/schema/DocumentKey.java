package io.livestore4j.schema;

/** What a client document is kept once for. */
public enum DocumentKey {
    /** The store's directory, whoever uses it. */
    STORE,
    /** The client: a directory that is another client's now begins with the defaults. */
    CLIENT
}

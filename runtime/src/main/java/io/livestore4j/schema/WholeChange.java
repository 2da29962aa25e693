package io.livestore4j.schema;

import java.util.Map;

/** Sets all of a document. */
final class WholeChange<D> extends DocumentChange<D> {

    private final D value;

    WholeChange(DocumentType<D> document, D value) {
        super(document, Map.of());
        this.value = value;
    }

    @Override
    protected D applyTo(D old) {
        return value;
    }

    @Override
    boolean isWhole() {
        return true;
    }

    @Override
    public String toString() {
        return "change of " + document() + " to " + value;
    }
}

package io.livestore4j.event;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** A set as an array in the order of the elements' texts, so that equal sets have one text. */
record SetCodec<V>(ValueCodec<V> element) implements ValueCodec<Set<V>> {

    @Override
    public void write(JsonWriter out, Set<V> values) {
        out.sortedArray(element, values);
    }

    @Override
    public Set<V> read(JsonReader in) {
        Set<V> values = new LinkedHashSet<>();
        ListCodec.readInto(values, in, element);
        return Collections.unmodifiableSet(values);
    }
}

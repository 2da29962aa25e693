package io.livestore4j.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A list as an array. */
record ListCodec<V>(ValueCodec<V> element) implements ValueCodec<List<V>> {

    @Override
    public void write(JsonWriter out, List<V> values) {
        out.startArray();
        int index = 0;
        for (V value : values) {
            if (value == null) {
                throw new JsonMismatch("element " + index + " of the list is null");
            }
            try {
                element.write(out, value);
            } catch (JsonMismatch e) {
                throw at(index, e);
            }
            index++;
        }
        out.endArray();
    }

    @Override
    public List<V> read(JsonReader in) {
        List<V> values = new ArrayList<>();
        readInto(values, in, element);
        return Collections.unmodifiableList(values);
    }

    static <V> void readInto(Collection<V> values, JsonReader in, ValueCodec<V> element) {
        in.startArray();
        for (int index = 0; in.nextElement(); index++) {
            try {
                values.add(element.read(in));
            } catch (JsonMismatch e) {
                throw at(index, e);
            }
        }
    }

    private static JsonMismatch at(int index, JsonMismatch e) {
        return new JsonMismatch("element " + index + ": " + e.getMessage(), e);
    }
}

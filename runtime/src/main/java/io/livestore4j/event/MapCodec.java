package io.livestore4j.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A map as an object in the order of the keys' texts, so that equal maps have one text. */
record MapCodec<K, V>(Function<K, String> nameOf, Function<String, K> keyOf, ValueCodec<V> value)
        implements ValueCodec<Map<K, V>> {

    @Override
    public void write(JsonWriter out, Map<K, V> map) {
        Map<String, V> sorted = sorted(out, map);
        out.startObject();
        sorted.forEach((name, one) -> out.field(name, value, one));
        out.endObject();
    }

    /** A materializer may go through the map, and a replay must see it in the same order. */
    private Map<String, V> sorted(JsonWriter out, Map<K, V> map) {
        Map<String, V> sorted = new TreeMap<>();
        String before = "";
        for (Map.Entry<K, V> entry : map.entrySet()) {
            if (entry.getKey() == null) {
                throw new JsonMismatch("a key of the map is null");
            }
            String name = nameOf.apply(entry.getKey());
            if (entry.getValue() == null) {
                throw new JsonMismatch("the value of \"" + name + "\" in the map is null");
            }
            if (name.compareTo(before) < 0) {
                out.rounded();
            }
            sorted.put(name, entry.getValue());
            before = name;
        }
        return sorted;
    }

    @Override
    public Map<K, V> read(JsonReader in) {
        Map<K, V> map = new LinkedHashMap<>();
        in.startObject();
        while (in.nextField()) {
            String name = in.fieldName();
            V one = in.value(value);
            if (one == null) {
                throw new JsonMismatch("the value of \"" + name + "\" in the map is null");
            }
            map.put(keyOf.apply(name), one);
        }
        return Collections.unmodifiableMap(map);
    }
}

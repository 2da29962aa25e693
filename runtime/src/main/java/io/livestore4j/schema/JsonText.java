package io.livestore4j.schema;

import io.livestore4j.QueryFailed;
import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.internal.json.Json;
import io.livestore4j.table.TextForm;

/** The text of a JSON column, written and read with the codecs that events use. Stateless, thread-safe. */
public final class JsonText<V> implements TextForm<V> {

    private final ValueCodec<V> codec;

    private JsonText(ValueCodec<V> codec) {
        this.codec = codec;
    }

    public static <V> JsonText<V> of(ValueCodec<V> codec) {
        return new JsonText<>(codec);
    }

    @Override
    public String encode(V value) {
        try {
            return Json.encode(codec, value).text();
        } catch (JsonMismatch e) {
            throw new IllegalArgumentException("A JSON column cannot hold this value: " + e.getMessage(), e);
        }
    }

    @Override
    public V decode(String text) {
        try {
            return Json.decode(codec, text);
        } catch (JsonMismatch e) {
            throw new QueryFailed("A JSON column holds text of another shape: " + e.getMessage(), e);
        }
    }
}

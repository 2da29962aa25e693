package io.livestore4j.internal.json;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodecs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event with one component of each kind that reads differently; it refuses a bird without a name. */
record Sighting(
        String bird, long count, boolean sure, @Nullable Double weight, List<String> tags) {

    static final EventCodec<Sighting> CODEC = new Codec();

    Sighting {
        if (bird.isEmpty()) {
            throw new IllegalArgumentException("a bird has a name");
        }
    }

    static Sighting of(String json) {
        return Json.decode(CODEC, json.getBytes(StandardCharsets.UTF_8));
    }

    String json() {
        return Json.encode(CODEC, this).text();
    }

    /** In the form of a generated one. */
    private static final class Codec implements EventCodec<Sighting> {

        @Override
        public void write(JsonWriter out, Sighting event) {
            out.field("bird", ValueCodecs.TEXT, event.bird);
            out.field("count", ValueCodecs.LONG, event.count);
            out.field("sure", ValueCodecs.BOOLEAN, event.sure);
            out.nullableField("weight", ValueCodecs.DOUBLE, event.weight);
            out.field("tags", ValueCodecs.list(ValueCodecs.TEXT), event.tags);
        }

        @Override
        public Sighting read(JsonReader in) {
            String bird = null;
            Long count = null;
            Boolean sure = null;
            Double weight = null;
            List<String> tags = null;
            while (in.nextField()) {
                switch (in.fieldName()) {
                    case "bird" -> bird = in.value(ValueCodecs.TEXT);
                    case "count" -> count = in.value(ValueCodecs.LONG);
                    case "sure" -> sure = in.value(ValueCodecs.BOOLEAN);
                    case "weight" -> weight = in.value(ValueCodecs.DOUBLE);
                    case "tags" -> tags = in.value(ValueCodecs.list(ValueCodecs.TEXT));
                    default -> in.skipValue();
                }
            }
            return new Sighting(
                    in.required("bird", bird),
                    in.required("count", count),
                    in.required("sure", sure),
                    weight,
                    in.required("tags", tags));
        }
    }
}

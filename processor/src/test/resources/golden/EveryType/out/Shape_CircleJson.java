package shop;

import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Double;
import java.lang.Override;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of values, generated from {@link Shape.Circle}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class Shape_CircleJson implements ValueCodec<Shape.Circle> {
    /**
     * Stateless, thread-safe.
     */
    public static final ValueCodec<Shape.Circle> CODEC = new Shape_CircleJson();

    private Shape_CircleJson() {
    }

    @Override
    public void write(JsonWriter out, Shape.Circle value) {
        out.startObject();
        out.field("radius", ValueCodecs.DOUBLE, value.radius());
        out.endObject();
    }

    @Override
    public Shape.Circle read(JsonReader in) {
        in.startObject();
        Double radius = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "radius" -> radius = in.value(ValueCodecs.DOUBLE);
                default -> in.skipValue();
            }
        }
        return new Shape.Circle(in.required("radius", radius));
    }
}

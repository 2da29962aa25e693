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
 * JSON codec of values, generated from {@link Shape.Box}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class Shape_BoxJson implements ValueCodec<Shape.Box> {
    /**
     * Stateless, thread-safe.
     */
    public static final ValueCodec<Shape.Box> CODEC = new Shape_BoxJson();

    private Shape_BoxJson() {
    }

    @Override
    public void write(JsonWriter out, Shape.Box value) {
        out.startObject();
        out.field("width", ValueCodecs.DOUBLE, value.width());
        out.field("height", ValueCodecs.DOUBLE, value.height());
        out.endObject();
    }

    @Override
    public Shape.Box read(JsonReader in) {
        in.startObject();
        Double width = null;
        Double height = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "width" -> width = in.value(ValueCodecs.DOUBLE);
                case "height" -> height = in.value(ValueCodecs.DOUBLE);
                default -> in.skipValue();
            }
        }
        return new Shape.Box(
                in.required("width", width),
                in.required("height", height));
    }
}

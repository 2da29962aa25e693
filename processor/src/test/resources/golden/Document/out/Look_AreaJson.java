package shop;

import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Integer;
import java.lang.Override;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of values, generated from {@link Look.Area}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class Look_AreaJson implements ValueCodec<Look.Area> {
    /**
     * Stateless, thread-safe.
     */
    public static final ValueCodec<Look.Area> CODEC = new Look_AreaJson();

    private Look_AreaJson() {
    }

    @Override
    public void write(JsonWriter out, Look.Area value) {
        out.startObject();
        out.field("width", ValueCodecs.INT, value.width());
        out.field("height", ValueCodecs.INT, value.height());
        out.endObject();
    }

    @Override
    public Look.Area read(JsonReader in) {
        in.startObject();
        Integer width = null;
        Integer height = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "width" -> width = in.value(ValueCodecs.INT);
                case "height" -> height = in.value(ValueCodecs.INT);
                default -> in.skipValue();
            }
        }
        return new Look.Area(
                in.required("width", width),
                in.required("height", height));
    }
}

package shop;

import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Override;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of values, generated from {@link Shape.Odd.Nothing}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class Shape_Odd_NothingJson implements ValueCodec<Shape.Odd.Nothing> {
    /**
     * Stateless, thread-safe.
     */
    public static final ValueCodec<Shape.Odd.Nothing> CODEC = new Shape_Odd_NothingJson();

    private Shape_Odd_NothingJson() {
    }

    @Override
    public void write(JsonWriter out, Shape.Odd.Nothing value) {
        out.startObject();
        out.endObject();
    }

    @Override
    public Shape.Odd.Nothing read(JsonReader in) {
        in.startObject();
        while (in.nextField()) {
            in.skipValue();
        }
        return new Shape.Odd.Nothing();
    }
}

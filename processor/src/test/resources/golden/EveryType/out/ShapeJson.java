package shop;

import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.schema.Generated;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of values, generated from {@link Shape}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ShapeJson implements ValueCodec<Shape> {
    /**
     * Stateless, thread-safe.
     */
    public static final ValueCodec<Shape> CODEC = new ShapeJson();

    private ShapeJson() {
    }

    @Override
    public void write(JsonWriter out, Shape value) {
        if (value instanceof Shape.Box member) {
            out.tagged("kind", "Box", Shape_BoxJson.CODEC, member);
        } else if (value instanceof Shape.Circle member) {
            out.tagged("kind", "round", Shape_CircleJson.CODEC, member);
        } else if (value instanceof Shape.Odd.Nothing member) {
            out.tagged("kind", "Nothing", Shape_Odd_NothingJson.CODEC, member);
        }
    }

    @Override
    public Shape read(JsonReader in) {
        String tag = in.tag("kind");
        return switch (tag) {
            case "Box" -> Shape_BoxJson.CODEC.read(in);
            case "round" -> Shape_CircleJson.CODEC.read(in);
            case "Nothing" -> Shape_Odd_NothingJson.CODEC.read(in);
            default -> throw new JsonMismatch("no record of Shape is named " + tag);
        };
    }
}

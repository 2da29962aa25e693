package shop;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Integer;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of event {@code v1.Sold}, generated from {@link Events.Sold}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource(
        nullable = "buyer"
)
final class Events_SoldCodec implements EventCodec<Events.Sold> {
    /**
     * Event {@code v1.Sold}.
     */
    public static final EventType<Events.Sold> TYPE = new EventType<>(
            "v1.Sold", Events.Sold.class, false, new Events_SoldCodec())
            .deprecated()
            .deprecatedField("buyer", Events.Sold::buyer)
            .deprecatedField("count", Events.Sold::count);

    private Events_SoldCodec() {
    }

    @Override
    public void write(JsonWriter out, Events.Sold event) {
        out.field("id", ValueCodecs.TEXT, event.id());
        out.nullableField("buyer", ValueCodecs.TEXT, event.buyer());
        out.field("count", ValueCodecs.INT, event.count());
    }

    @Override
    public Events.Sold read(JsonReader in) {
        String id = null;
        String buyer = null;
        Integer count = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "id" -> id = in.value(ValueCodecs.TEXT);
                case "buyer" -> buyer = in.value(ValueCodecs.TEXT);
                case "count" -> count = in.value(ValueCodecs.INT);
                default -> in.skipValue();
            }
        }
        return new Events.Sold(
                in.required("id", id),
                buyer,
                in.required("count", count));
    }
}

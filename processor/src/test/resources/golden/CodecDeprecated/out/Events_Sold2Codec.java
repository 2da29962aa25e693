package shop;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.JsonText;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of event {@code v2.Sold}, generated from {@link Events.Sold2}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
final class Events_Sold2Codec implements EventCodec<Events.Sold2> {
    private static final String BUYER_DEFAULT = JsonText.of(ValueCodecs.TEXT).decode("\"nobody\"");

    /**
     * Event {@code v2.Sold}.
     */
    public static final EventType<Events.Sold2> TYPE = new EventType<>(
            "v2.Sold", Events.Sold2.class, false, new Events_Sold2Codec())
            .deprecatedField("buyer", Events.Sold2::buyer, BUYER_DEFAULT);

    private Events_Sold2Codec() {
    }

    @Override
    public void write(JsonWriter out, Events.Sold2 event) {
        out.field("id", ValueCodecs.TEXT, event.id());
        out.field("buyer", ValueCodecs.TEXT, event.buyer());
    }

    @Override
    public Events.Sold2 read(JsonReader in) {
        String id = null;
        String buyer = BUYER_DEFAULT;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "id" -> id = in.value(ValueCodecs.TEXT);
                case "buyer" -> buyer = in.value(ValueCodecs.TEXT);
                default -> in.skipValue();
            }
        }
        return new Events.Sold2(
                in.required("id", id),
                in.required("buyer", buyer));
    }
}

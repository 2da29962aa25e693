package shop;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of event {@code v1.Odd}, generated from {@link Events.Odd}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
final class Events_OddCodec implements EventCodec<Events.Odd> {
    /**
     * Event {@code v1.Odd}.
     */
    public static final EventType<Events.Odd> TYPE = new EventType<>(
            "v1.Odd", Events.Odd.class, false, new Events_OddCodec());

    private static final ValueCodec<Events.Type> TYPE_ = ValueCodecs.enumOf(Events.Type::valueOf);

    private static final ValueCodec<List<String>> TYPE__ = ValueCodecs.list(ValueCodecs.TEXT);

    private Events_OddCodec() {
    }

    @Override
    public void write(JsonWriter out, Events.Odd event) {
        out.field("in", ValueCodecs.TEXT, event.in());
        out.field("out", ValueCodecs.TEXT, event.out());
        out.field("event", ValueCodecs.TEXT, event.event());
        out.field("type", TYPE_, event.type());
        out.field("TYPE", TYPE__, event.TYPE());
        out.field("yield", ValueCodecs.TEXT, event.yield());
    }

    @Override
    public Events.Odd read(JsonReader in) {
        String in_ = null;
        String out = null;
        String event = null;
        Events.Type type = null;
        List<String> TYPE___ = null;
        String yield = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "in" -> in_ = in.value(ValueCodecs.TEXT);
                case "out" -> out = in.value(ValueCodecs.TEXT);
                case "event" -> event = in.value(ValueCodecs.TEXT);
                case "type" -> type = in.value(TYPE_);
                case "TYPE" -> TYPE___ = in.value(TYPE__);
                case "yield" -> yield = in.value(ValueCodecs.TEXT);
                default -> in.skipValue();
            }
        }
        return new Events.Odd(
                in.required("in", in_),
                in.required("out", out),
                in.required("event", event),
                in.required("type", type),
                in.required("TYPE", TYPE___),
                in.required("yield", yield));
    }
}

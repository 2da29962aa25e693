package shop;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Override;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of event {@code v1.Empty}, generated from {@link Events.Empty}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
final class Events_EmptyCodec implements EventCodec<Events.Empty> {
    /**
     * Event {@code v1.Empty}.
     */
    public static final EventType<Events.Empty> TYPE = new EventType<>(
            "v1.Empty", Events.Empty.class, false, new Events_EmptyCodec());

    private Events_EmptyCodec() {
    }

    @Override
    public void write(JsonWriter out, Events.Empty event) {
    }

    @Override
    public Events.Empty read(JsonReader in) {
        while (in.nextField()) {
            in.skipValue();
        }
        return new Events.Empty();
    }
}

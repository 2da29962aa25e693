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
 * JSON codec of event {@code v1.Opened}, generated from {@link ShopSchema.ShopEvent.Opened}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
final class ShopSchema_ShopEvent_OpenedCodec implements EventCodec<ShopSchema.ShopEvent.Opened> {
    /**
     * Event {@code v1.Opened}.
     */
    public static final EventType<ShopSchema.ShopEvent.Opened> TYPE = new EventType<>(
            "v1.Opened", ShopSchema.ShopEvent.Opened.class, false, new ShopSchema_ShopEvent_OpenedCodec());

    private ShopSchema_ShopEvent_OpenedCodec() {
    }

    @Override
    public void write(JsonWriter out, ShopSchema.ShopEvent.Opened event) {
    }

    @Override
    public ShopSchema.ShopEvent.Opened read(JsonReader in) {
        while (in.nextField()) {
            in.skipValue();
        }
        return new ShopSchema.ShopEvent.Opened();
    }
}

package shop;

import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.LiveStoreSchema;
import io.livestore4j.annotations.Materializer;

@LiveStoreSchema(
        events = ShopSchema.ShopEvent.class,
        tables = {},
        materializers = ShopSchema.class,
        documents = {Odd.class, Look.class})
interface ShopSchema {

    sealed interface ShopEvent {

        @Event("v1.Opened")
        record Opened() implements ShopEvent {}
    }

    @Materializer
    static void opened(ShopEvent.Opened event) {}
}

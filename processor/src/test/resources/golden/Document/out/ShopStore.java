package shop;

import io.livestore4j.LiveStore;
import io.livestore4j.StoreOptions;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.Materialization;
import io.livestore4j.schema.StoreSchema;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * The store of schema {@link ShopSchema}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
final class ShopStore extends LiveStore<ShopSchema.ShopEvent> {
    /**
     * Its tables, events and materializers.
     */
    public static final StoreSchema<ShopSchema.ShopEvent> SCHEMA = StoreSchema.<ShopSchema.ShopEvent>named("shop.ShopSchema")
            .document(LookDocument.LOOK)
            .document(OddDocument.ODD)
            .event(ShopSchema_ShopEvent_OpenedCodec.TYPE,
                    Materialization.none(1, (event, state, meta) -> ShopSchema.opened(event)))
            .eventForm("v1.Opened", "e8f3efe587bf69da")
            .build();

    private ShopStore(StoreOptions options) {
        super(SCHEMA, options);
    }

    /**
     * Opens the store; {@link io.livestore4j.StoreInUse} if another one has the directory.
     *
     * @param options where it is and how it works
     * @return the open store
     */
    public static ShopStore open(StoreOptions options) {
        return new ShopStore(options);
    }
}

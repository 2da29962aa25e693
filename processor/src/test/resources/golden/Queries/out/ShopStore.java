package shop;

import io.livestore4j.LiveStore;
import io.livestore4j.StoreOptions;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.Materialization;
import io.livestore4j.schema.StoreSchema;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * The store of schema {@link Shop}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
public final class ShopStore extends LiveStore<ArticleEvent> {
    /**
     * Its tables, events and materializers.
     */
    public static final StoreSchema<ArticleEvent> SCHEMA = StoreSchema.<ArticleEvent>named("shop.Shop")
            .table(ArticleTable.ARTICLE)
            .event(ArticleEvent_RemovedCodec.TYPE,
                    Materialization.declared(
                            ArticleTable.ARTICLE.deleting(),
                            (delete, event) -> delete.with(event.id())))
            .tableForm("article", "2f3c897926a6d061")
            .eventForm("v1.Removed", "c9adf2eca79bdab8")
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

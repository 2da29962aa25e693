package io.livestore4j.benchmarks.shop;

import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;

/** What happens in the shop. */
public sealed interface ShopEvent {

    @Event("v1.ProductAdded")
    @Materializer(insert = Product.class)
    record ProductAdded(String id, String name, long price) implements ShopEvent {}

    @Event("v1.PurchaseMade")
    @Materializer(insert = Purchase.class)
    record PurchaseMade(String id, String customer) implements ShopEvent {}

    @Event("v1.ItemBought")
    @Materializer(insert = Item.class)
    record ItemBought(String id, String purchaseId, String productId, long quantity) implements ShopEvent {}
}

package io.livestore4j.benchmarks.shop;

import io.livestore4j.annotations.LiveStoreSchema;

/** {@code ShopStore} is generated from it. */
@LiveStoreSchema(
        events = ShopEvent.class,
        tables = {Product.class, Purchase.class, Item.class})
public interface ShopSchema {}

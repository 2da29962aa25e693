package io.livestore4j.benchmarks.shop;

import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Index;
import io.livestore4j.annotations.References;
import io.livestore4j.annotations.Table;

/** So many of one product in a purchase. */
@Table
@Index(columns = "purchaseId")
@Index(columns = "productId")
public record Item(
        @Id String id,
        @References(Purchase.class) String purchaseId,
        @References(Product.class) String productId,
        long quantity) {}

package io.livestore4j.benchmarks;

import static io.livestore4j.benchmarks.shop.ItemTable.ITEM;
import static io.livestore4j.benchmarks.shop.ProductTable.PRODUCT;
import static io.livestore4j.benchmarks.shop.PurchaseTable.PURCHASE;

import io.livestore4j.Durability;
import io.livestore4j.StoreOptions;
import io.livestore4j.benchmarks.shop.ShopEvent;
import io.livestore4j.benchmarks.shop.ShopEvent.ItemBought;
import io.livestore4j.benchmarks.shop.ShopEvent.ProductAdded;
import io.livestore4j.benchmarks.shop.ShopEvent.PurchaseMade;
import io.livestore4j.benchmarks.shop.ShopStore;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A shop of 40 customers with 10 purchases of 10 items each, read by the store and by the others on the same file. */
@State(Scope.Benchmark)
public class ShopState {

    static final int CUSTOMERS = 40;
    private static final int PURCHASES_PER_CUSTOMER = 10;
    private static final int ITEMS_PER_PURCHASE = 10;
    private static final int PRODUCTS = 50;
    private static final int ITEMS = CUSTOMERS * PURCHASES_PER_CUSTOMER * ITEMS_PER_PURCHASE;

    private Directories directories;
    private ShopStore store;
    private Others others;
    private Sides<ShopQueries> sides;

    @Setup(Level.Trial)
    public void open() throws Exception {
        directories = new Directories();
        store = ShopStore.open(StoreOptions.builder()
                .storeId("bench")
                .directory(directories.ours())
                .durability(Durability.NORMAL)
                .build());
        store.commitEach(events());
        others = new Others(directories.ours().resolve("store-bench.db"));
        sides = new Sides<>(
                new Ours(store),
                new JdbcShop(others.connect()),
                JooqQueries.shop(others.connect()),
                JdbiQueries.shop(others.connect()));
        for (int i = 0; i < CUSTOMERS; i++) {
            String customer = "customer-" + i;
            sides.requireEqual(
                    side -> side.bought(customer),
                    lines -> lines.size() == PURCHASES_PER_CUSTOMER * ITEMS_PER_PURCHASE);
        }
        sides.requireEqual(
                ShopQueries::sold,
                products -> products.size() == PRODUCTS
                        && products.stream().mapToLong(ShopQueries.Sold::items).sum() == ITEMS);
    }

    private static List<ShopEvent> events() {
        List<ShopEvent> events = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            events.add(new ProductAdded("product-" + i, "Something to buy " + i, 100L + i));
        }
        for (int i = 0; i < CUSTOMERS * PURCHASES_PER_CUSTOMER; i++) {
            events.add(new PurchaseMade("purchase-" + i, "customer-" + i % CUSTOMERS));
        }
        for (int i = 0; i < ITEMS; i++) {
            events.add(new ItemBought(
                    "item-" + i, "purchase-" + i / ITEMS_PER_PURCHASE, "product-" + i * 7 % PRODUCTS, 1 + i % 9));
        }
        return events;
    }

    Sides<ShopQueries> sides() {
        return sides;
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        others.close();
        store.close();
        directories.close();
    }

    private record Ours(ShopStore store) implements ShopQueries {

        @Override
        public List<Line> bought(String customer) {
            return store.query(ITEM.join(PURCHASE)
                    .on(ITEM.purchaseId.eq(PURCHASE.id))
                    .join(PRODUCT)
                    .on(ITEM.productId.eq(PRODUCT.id))
                    .where(PURCHASE.customer.eq(customer))
                    .select(PURCHASE.id, PRODUCT.name, PRODUCT.price, ITEM.quantity)
                    .into(Line::new));
        }

        @Override
        public List<Sold> sold() {
            return store.query(ITEM.groupBy(ITEM.productId)
                    .select(ITEM.productId, ITEM.id.count(), ITEM.quantity.sum())
                    .into(Sold::new));
        }
    }
}

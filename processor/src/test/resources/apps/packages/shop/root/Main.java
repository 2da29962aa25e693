package shop.root;

import static shop.root.ShopQueriesSql.SHOP_QUERIES;
import static shop.tables.ArticleTable.ARTICLE;

import io.livestore4j.StoreOptions;
import java.time.Instant;
import java.util.List;
import shop.orders.OrderEvent;
import shop.stock.StockEvent;
import shop.tables.Article;

/** Events of both roots in one commit, and what came of them. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        try (ShopStore store =
                ShopStore.open(StoreOptions.builder().storeId("shop").inMemory().build())) {
            store.batch()
                    .add(new OrderEvent.CustomerCame(1, "Ada", null))
                    .add(new OrderEvent.Ordered("o1", 1, null))
                    .add(new StockEvent.Listed("s", 7, "Lamp", Article.Size.SMALL, null, List.of("old")))
                    .commit();
            store.commit(new StockEvent.SoldOut("s", 7, Instant.EPOCH), new StockEvent.Retitled("s", 7, "Light"));
            System.out.println(store.query(SHOP_QUERIES.customers()));
            System.out.println(store.query(ARTICLE.all()));
        }
    }
}

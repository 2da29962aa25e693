package shop.root;

import io.livestore4j.annotations.LiveStoreSchema;
import shop.orders.OrderEvent;
import shop.stock.StockEvent;
import shop.stock.StockMaterializers;
import shop.tables.Article;
import shop.tables.Tables;

/** Everything that it names is in other packages. */
@LiveStoreSchema(
        events = {OrderEvent.class, StockEvent.class},
        tables = {Article.class, Tables.CustomerOrder.class, Tables.Customer.class, Tables.Basket.class},
        materializers = StockMaterializers.class)
public interface ShopSchema {}

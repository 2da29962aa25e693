package io.livestore4j.benchmarks;

import java.sql.SQLException;
import java.util.List;

/** The queries of the shop, by one side. Not thread-safe. */
interface ShopQueries {

    /** A row of three tables. */
    record Line(String purchase, String product, long price, long quantity) {}

    /** What many items come to. */
    record Sold(String product, long items, long pieces) {}

    /** What a customer bought, in any order: an order would be work of SQLite that is the same for all sides. */
    List<Line> bought(String customer) throws SQLException;

    /** All items by product. */
    List<Sold> sold() throws SQLException;
}

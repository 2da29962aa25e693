package io.livestore4j.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The queries of the shop by hand, with prepared statements. */
final class JdbcShop implements ShopQueries {

    static final String BOUGHT = "SELECT purchase.id, product.name, product.price, item.quantity FROM item"
            + " JOIN purchase ON item.purchase_id = purchase.id"
            + " JOIN product ON item.product_id = product.id"
            + " WHERE purchase.customer = ";
    static final String SOLD = "SELECT product_id, count(id), sum(quantity) FROM item GROUP BY product_id";

    private final PreparedStatement bought;
    private final PreparedStatement sold;

    JdbcShop(Connection connection) throws SQLException {
        bought = connection.prepareStatement(BOUGHT + "?");
        sold = connection.prepareStatement(SOLD);
    }

    @Override
    public List<Line> bought(String customer) throws SQLException {
        bought.setString(1, customer);
        List<Line> lines = new ArrayList<>();
        try (ResultSet result = bought.executeQuery()) {
            while (result.next()) {
                lines.add(line(result));
            }
        }
        return lines;
    }

    static Line line(ResultSet result) throws SQLException {
        return new Line(result.getString(1), result.getString(2), result.getLong(3), result.getLong(4));
    }

    @Override
    public List<Sold> sold() throws SQLException {
        List<Sold> products = new ArrayList<>();
        try (ResultSet result = sold.executeQuery()) {
            while (result.next()) {
                products.add(sold(result));
            }
        }
        return products;
    }

    static Sold sold(ResultSet result) throws SQLException {
        return new Sold(result.getString(1), result.getLong(2), result.getLong(3));
    }
}

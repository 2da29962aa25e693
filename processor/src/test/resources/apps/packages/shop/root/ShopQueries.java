package shop.root;

import io.livestore4j.Query;
import io.livestore4j.annotations.Queries;
import io.livestore4j.annotations.Sql;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.tables.Article;

@Queries(ShopSchema.class)
public interface ShopQueries {

    record Title(String title, Article.@Nullable Size replacedBy) {}

    @Sql("""
            SELECT c.name, c.friend, o.comment, max(o.customer) AS biggest, count(o.id) AS orders
            FROM customers c LEFT JOIN customer_order o ON o.customer = c.id
            GROUP BY c.id ORDER BY c.id""")
    Query<List<CustomerSummary>> customers();

    @Sql("SELECT * FROM article WHERE shop = :shop AND number = :number")
    Query<Optional<Article>> article(String shop, int number);

    @Sql("SELECT title, replaced_by FROM article WHERE size = :size OR :size IS NULL ORDER BY title")
    Query<List<Title>> titles(Article.@Nullable Size size);
}

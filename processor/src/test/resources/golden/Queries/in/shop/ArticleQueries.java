package shop;

import io.livestore4j.Query;
import io.livestore4j.annotations.Queries;
import io.livestore4j.annotations.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Queries(Shop.class)
interface ArticleQueries {

    record Total(long number, @Nullable Instant lastSale, Article.Kind kind) {}

    @Sql("""
            SELECT kind, count(*) AS number, max(sold_at) AS last_sale
            FROM article
            WHERE kind = :kind AND (:since IS NULL OR sold_at >= :since) AND tags = :tags
            GROUP BY kind""")
    Query<List<Total>> totals(Article.Kind kind, @Nullable Instant since, List<String> tags);

    @Sql("SELECT * FROM article WHERE id = :id;")
    Query<Optional<Article>> find(String id);

    @Sql("SELECT * FROM article WHERE weight > :low AND weight < :high")
    Query<List<Article>> find(double low, double high);

    @Sql("SELECT count(*) FROM article")
    Query<Long> count();

    @Sql("SELECT sold_at FROM article")
    Query<List<@Nullable Instant>> sales();

    @Sql("SELECT t.value FROM article, json_each(tags) t WHERE article.id = :id")
    Query<List<@Nullable String>> tags(String id);

    @Sql("SELECT 1 WHERE :yes")
    Query<Optional<Integer>> one(boolean yes);

    default Query<Optional<Article>> first() {
        return find("1");
    }
}

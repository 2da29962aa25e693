package shop;

import io.livestore4j.Query;
import io.livestore4j.RowReader;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.JsonText;
import io.livestore4j.table.SqlText;
import io.livestore4j.table.SqlValue;
import io.livestore4j.table.SqlValues;
import io.livestore4j.table.StorageClass;
import java.lang.Integer;
import java.lang.Long;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The queries of {@link ArticleQueries}, checked against the tables of {@link Shop}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
final class ArticleQueriesSql implements ArticleQueries {
    /**
     * Stateless, thread-safe.
     */
    public static final ArticleQueries ARTICLE_QUERIES = new ArticleQueriesSql();

    private static final SqlValue<@Nullable Instant> NULLABLE_INSTANT = SqlValues.nullable(SqlValues.INSTANT);

    private static final SqlValue<Article.Kind> ARTICLE_KIND = SqlValues.enumOf(Article.Kind::valueOf);

    private static final SqlValue<List<String>> LIST_STRING = SqlValues.json(JsonText.of(ValueCodecs.list(ValueCodecs.TEXT)));

    private static final SqlValue<@Nullable String> NULLABLE_TEXT = SqlValues.nullable(SqlValues.TEXT);

    private static final SqlText TOTALS = SqlText.of(
            "SELECT kind, count(*) AS number, max(sold_at) AS last_sale\n"
                    + "FROM article\n"
                    + "WHERE kind = ? AND (? IS NULL OR sold_at >= ?) AND tags = ?\n"
                    + "GROUP BY kind",
            "article")
            .deterministic();

    private static final RowReader<ArticleQueries.Total> TOTALS_ROW = row -> new ArticleQueries.Total(
            SqlValues.LONG.read(row, 1),
            NULLABLE_INSTANT.read(row, 2),
            ARTICLE_KIND.read(row, 0));

    private static final SqlText FIND = SqlText.of(
            "SELECT * FROM article WHERE id = ?",
            "article")
            .deterministic();

    private static final RowReader<Article> FIND_ROW = row -> new Article(
            SqlValues.TEXT.read(row, 0),
            ARTICLE_KIND.read(row, 1),
            LIST_STRING.read(row, 2),
            NULLABLE_INSTANT.read(row, 3),
            SqlValues.DOUBLE.read(row, 4));

    private static final SqlText FIND_2 = SqlText.of(
            "SELECT * FROM article WHERE weight > ? AND weight < ?",
            "article");

    private static final RowReader<Article> FIND_2_ROW = row -> new Article(
            SqlValues.TEXT.read(row, 0),
            ARTICLE_KIND.read(row, 1),
            LIST_STRING.read(row, 2),
            NULLABLE_INSTANT.read(row, 3),
            SqlValues.DOUBLE.read(row, 4));

    private static final SqlText COUNT = SqlText.of(
            "SELECT count(*) FROM article",
            "article")
            .deterministic();

    private static final RowReader<Long> COUNT_ROW = row -> SqlValues.LONG.read(row, 0);

    private static final SqlText SALES = SqlText.of(
            "SELECT sold_at FROM article",
            "article");

    private static final RowReader<@Nullable Instant> SALES_ROW = row -> NULLABLE_INSTANT.read(row, 0);

    private static final SqlText TAGS = SqlText.of(
            "SELECT t.value FROM article, json_each(tags) t WHERE article.id = ?",
            "article")
            .expecting(0, StorageClass.TEXT);

    private static final RowReader<@Nullable String> TAGS_ROW = row -> NULLABLE_TEXT.read(row, 0);

    private static final SqlText ONE = SqlText.of(
            "SELECT 1 WHERE ?")
            .deterministic();

    private static final RowReader<Integer> ONE_ROW = row -> SqlValues.INT.read(row, 0);

    private ArticleQueriesSql() {
    }

    @Override
    public Query<List<ArticleQueries.Total>> totals(Article.Kind kind, @Nullable Instant since,
            List<String> tags) {
        return TOTALS.many(TOTALS_ROW, ARTICLE_KIND.encode(TOTALS.given("kind", kind)), NULLABLE_INSTANT.encode(since), NULLABLE_INSTANT.encode(since), LIST_STRING.encode(TOTALS.given("tags", tags)));
    }

    @Override
    public Query<Optional<Article>> find(String id) {
        return FIND.first(FIND_ROW, SqlValues.TEXT.encode(FIND.given("id", id)));
    }

    @Override
    public Query<List<Article>> find(double low, double high) {
        return FIND_2.many(FIND_2_ROW, SqlValues.DOUBLE.encode(low), SqlValues.DOUBLE.encode(high));
    }

    @Override
    public Query<Long> count() {
        return COUNT.one(COUNT_ROW);
    }

    @Override
    public Query<List<@Nullable Instant>> sales() {
        return SALES.many(SALES_ROW);
    }

    @Override
    public Query<List<@Nullable String>> tags(String id) {
        return TAGS.many(TAGS_ROW, SqlValues.TEXT.encode(TAGS.given("id", id)));
    }

    @Override
    public Query<Optional<Integer>> one(boolean yes) {
        return ONE.first(ONE_ROW, SqlValues.BOOLEAN.encode(yes));
    }
}

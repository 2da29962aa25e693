package shop;

import io.livestore4j.Row;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.JsonText;
import io.livestore4j.schema.ReadFromSource;
import io.livestore4j.table.DoubleColumn;
import io.livestore4j.table.ElementsColumn;
import io.livestore4j.table.EnumColumn;
import io.livestore4j.table.InstantColumn;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.TextColumn;
import java.lang.Double;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Type-safe access to table {@code article}, generated from {@link Article}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource(
        nullable = "soldAt"
)
public final class ArticleTable extends Table<Article> {
    private static final TableDefinition DEFINITION = TableDefinition.named("article")
            .key("id")
            .create("CREATE TABLE \"article\" (\n"
                    + "    \"id\" TEXT PRIMARY KEY NOT NULL,\n"
                    + "    \"kind\" TEXT NOT NULL,\n"
                    + "    \"tags\" TEXT NOT NULL CHECK (json_valid(\"tags\")),\n"
                    + "    \"sold_at\" TEXT,\n"
                    + "    \"weight\" REAL NOT NULL\n"
                    + ") STRICT, WITHOUT ROWID")
            .capture("CREATE TEMP TRIGGER \"livestore_article_insert\" AFTER INSERT ON main.\"article\" BEGIN SELECT \"livestore_capture_article\"(0, new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_article_update\" AFTER UPDATE ON main.\"article\" BEGIN SELECT \"livestore_capture_article\"(1, old.\"id\", old.\"kind\", old.\"tags\", old.\"sold_at\", old.\"weight\", new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_article_delete\" AFTER DELETE ON main.\"article\" BEGIN SELECT \"livestore_capture_article\"(2, old.\"id\", old.\"kind\", old.\"tags\", old.\"sold_at\", old.\"weight\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final ArticleTable ARTICLE = new ArticleTable("article");

    /**
     * Column {@code id}.
     */
    public final TextColumn<String> id = text("id");

    /**
     * Column {@code kind}.
     */
    public final EnumColumn<Article.Kind> kind = enumOf("kind", Article.Kind::valueOf);

    /**
     * Column {@code tags}.
     */
    public final ElementsColumn<List<String>, String> tags = elements("tags", JsonText.of(ValueCodecs.list(ValueCodecs.TEXT)), JsonText.of(ValueCodecs.TEXT));

    /**
     * Column {@code sold_at}.
     */
    public final InstantColumn<@Nullable Instant> soldAt = instant("sold_at");

    /**
     * Column {@code weight}.
     */
    public final DoubleColumn<Double> weight = real("weight");

    private ArticleTable(String alias) {
        super(DEFINITION, alias);
    }

    /**
     * The same table under another name, to join it with itself.
     *
     * @param alias the other name
     * @return a table of the same rows
     */
    public ArticleTable alias(String alias) {
        return new ArticleTable(alias);
    }

    @Override
    protected Article read(Row row, int at) {
        return new Article(
                id.read(row, at),
                kind.read(row, at + 1),
                tags.read(row, at + 2),
                soldAt.read(row, at + 3),
                weight.read(row, at + 4));
    }

    @Override
    protected @Nullable Object[] values(Article row) {
        return new @Nullable Object[] {
                id.encode(row.id()),
                kind.encode(row.kind()),
                tags.encode(row.tags()),
                soldAt.encode(row.soldAt()),
                weight.encode(row.weight())};
    }

    @Override
    protected Object key(Article row) {
        return row.id();
    }
}

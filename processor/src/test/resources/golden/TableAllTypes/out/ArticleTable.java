package shop;

import io.livestore4j.Row;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.JsonText;
import io.livestore4j.schema.ReadFromSource;
import io.livestore4j.table.BooleanColumn;
import io.livestore4j.table.DoubleColumn;
import io.livestore4j.table.ElementsColumn;
import io.livestore4j.table.EnumColumn;
import io.livestore4j.table.InstantColumn;
import io.livestore4j.table.IntColumn;
import io.livestore4j.table.LongColumn;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.TextColumn;
import java.lang.Boolean;
import java.lang.Double;
import java.lang.Integer;
import java.lang.Long;
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
        nullable = {
                "supplier",
                "replaces",
                "organic",
                "minimum",
                "discount",
                "formerKind",
                "soldAt",
                "notes"
        }
)
public final class ArticleTable extends Table<Article> {
    private static final TableDefinition DEFINITION = TableDefinition.named("article")
            .key("number")
            .create("CREATE TABLE \"article\" (\n"
                    + "    \"number\" INTEGER PRIMARY KEY NOT NULL,\n"
                    + "    \"order\" TEXT NOT NULL UNIQUE DEFAULT 'it''s',\n"
                    + "    \"sold\" INTEGER NOT NULL DEFAULT 1 CHECK (\"sold\" IN (0, 1)),\n"
                    + "    \"stock\" INTEGER NOT NULL DEFAULT -1 CHECK (stock >= -1),\n"
                    + "    \"weight\" REAL NOT NULL DEFAULT 0.5,\n"
                    + "    \"kind\" TEXT NOT NULL DEFAULT 'FOOD',\n"
                    + "    \"since\" TEXT NOT NULL DEFAULT '2026-01-31T12:00:00.000Z',\n"
                    + "    \"tags\" TEXT NOT NULL DEFAULT '[\"new\"]' CHECK (json_valid(\"tags\")),\n"
                    + "    \"supplier\" TEXT REFERENCES \"supplier\" (\"id\") ON DELETE SET NULL,\n"
                    + "    \"replaces\" INTEGER REFERENCES \"article\" (\"number\"),\n"
                    + "    \"organic\" INTEGER CHECK (\"organic\" IN (0, 1)),\n"
                    + "    \"minimum\" INTEGER,\n"
                    + "    \"discount\" REAL,\n"
                    + "    \"former_kind\" TEXT,\n"
                    + "    \"sold_at\" TEXT,\n"
                    + "    \"notes\" TEXT CHECK (json_valid(\"notes\"))\n"
                    + ") STRICT")
            .create("CREATE INDEX \"article_supplier_kind\" ON \"article\" (\"supplier\", \"kind\")")
            .create("CREATE UNIQUE INDEX \"by_order\" ON \"article\" (\"order\")")
            .capture("CREATE TEMP TRIGGER \"livestore_article_insert\" AFTER INSERT ON main.\"article\" BEGIN SELECT \"livestore_capture_article\"(0, new.\"number\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_article_update\" AFTER UPDATE ON main.\"article\" BEGIN SELECT \"livestore_capture_article\"(1, old.\"number\", old.\"order\", old.\"sold\", old.\"stock\", old.\"weight\", old.\"kind\", old.\"since\", old.\"tags\", old.\"supplier\", old.\"replaces\", old.\"organic\", old.\"minimum\", old.\"discount\", old.\"former_kind\", old.\"sold_at\", old.\"notes\", new.\"number\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_article_delete\" AFTER DELETE ON main.\"article\" BEGIN SELECT \"livestore_capture_article\"(2, old.\"number\", old.\"order\", old.\"sold\", old.\"stock\", old.\"weight\", old.\"kind\", old.\"since\", old.\"tags\", old.\"supplier\", old.\"replaces\", old.\"organic\", old.\"minimum\", old.\"discount\", old.\"former_kind\", old.\"sold_at\", old.\"notes\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final ArticleTable ARTICLE = new ArticleTable("article");

    /**
     * Column {@code number}.
     */
    public final LongColumn<Long> number = bigint("number");

    /**
     * Column {@code order}.
     */
    public final TextColumn<String> order = text("order");

    /**
     * Column {@code sold}.
     */
    public final BooleanColumn<Boolean> sold = bool("sold");

    /**
     * Column {@code stock}.
     */
    public final IntColumn<Integer> stock = integer("stock");

    /**
     * Column {@code weight}.
     */
    public final DoubleColumn<Double> weight = real("weight");

    /**
     * Column {@code kind}.
     */
    public final EnumColumn<Article.Kind> kind = enumOf("kind", Article.Kind::valueOf);

    /**
     * Column {@code since}.
     */
    public final InstantColumn<Instant> since = instant("since");

    /**
     * Column {@code tags}.
     */
    public final ElementsColumn<List<String>, String> tags = elements("tags", JsonText.of(ValueCodecs.list(ValueCodecs.TEXT)), JsonText.of(ValueCodecs.TEXT));

    /**
     * Column {@code supplier}.
     */
    public final TextColumn<@Nullable String> supplier = text("supplier");

    /**
     * Column {@code replaces}.
     */
    public final LongColumn<@Nullable Long> replaces = bigint("replaces");

    /**
     * Column {@code organic}.
     */
    public final BooleanColumn<@Nullable Boolean> organic = bool("organic");

    /**
     * Column {@code minimum}.
     */
    public final IntColumn<@Nullable Integer> minimum = integer("minimum");

    /**
     * Column {@code discount}.
     */
    public final DoubleColumn<@Nullable Double> discount = real("discount");

    /**
     * Column {@code former_kind}.
     */
    public final EnumColumn<Article. @Nullable Kind> formerKind = enumOf("former_kind", Article.Kind::valueOf);

    /**
     * Column {@code sold_at}.
     */
    public final InstantColumn<@Nullable Instant> soldAt = instant("sold_at");

    /**
     * Column {@code notes}.
     */
    public final ElementsColumn<@Nullable List<String>, String> notes = elements("notes", JsonText.of(ValueCodecs.list(ValueCodecs.TEXT)), JsonText.of(ValueCodecs.TEXT));

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
                number.read(row, at),
                order.read(row, at + 1),
                sold.read(row, at + 2),
                stock.read(row, at + 3),
                weight.read(row, at + 4),
                kind.read(row, at + 5),
                since.read(row, at + 6),
                tags.read(row, at + 7),
                supplier.read(row, at + 8),
                replaces.read(row, at + 9),
                organic.read(row, at + 10),
                minimum.read(row, at + 11),
                discount.read(row, at + 12),
                formerKind.read(row, at + 13),
                soldAt.read(row, at + 14),
                notes.read(row, at + 15));
    }

    @Override
    protected @Nullable Object[] values(Article row) {
        return new @Nullable Object[] {
                number.encode(row.number()),
                order.encode(row.order()),
                sold.encode(row.sold()),
                stock.encode(row.stock()),
                weight.encode(row.weight()),
                kind.encode(row.kind()),
                since.encode(row.since()),
                tags.encode(row.tags()),
                supplier.encode(row.supplier()),
                replaces.encode(row.replaces()),
                organic.encode(row.organic()),
                minimum.encode(row.minimum()),
                discount.encode(row.discount()),
                formerKind.encode(row.formerKind()),
                soldAt.encode(row.soldAt()),
                notes.encode(row.notes())};
    }

    @Override
    protected Object key(Article row) {
        return row.number();
    }
}

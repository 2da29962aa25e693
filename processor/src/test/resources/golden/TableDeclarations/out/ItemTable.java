package shop;

import io.livestore4j.Row;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import io.livestore4j.table.BooleanColumn;
import io.livestore4j.table.DoubleColumn;
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
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Type-safe access to table {@code item}, generated from {@link Item}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource(
        nullable = {
                "shelf",
                "parent"
        }
)
final class ItemTable extends Table<Item> {
    private static final TableDefinition DEFINITION = TableDefinition.named("item")
            .key("item_no")
            .create("CREATE TABLE \"item\" (\n"
                    + "    \"item_no\" INTEGER PRIMARY KEY NOT NULL,\n"
                    + "    \"order\" INTEGER NOT NULL UNIQUE,\n"
                    + "    \"shelf\" TEXT REFERENCES \"shelf\" (\"code\") ON DELETE SET NULL ON UPDATE CASCADE,\n"
                    + "    \"parent\" INTEGER REFERENCES \"item\" (\"item_no\") ON UPDATE RESTRICT,\n"
                    + "    \"weight\" REAL NOT NULL DEFAULT (2 * 0.5),\n"
                    + "    \"state\" TEXT NOT NULL DEFAULT (lower('NEW')),\n"
                    + "    \"gone\" INTEGER NOT NULL DEFAULT 0 CHECK (\"gone\" IN (0, 1))\n"
                    + ") STRICT")
            .create("CREATE INDEX \"item_shelf_weight_desc\" ON \"item\" (\"shelf\", \"weight\" DESC)")
            .create("CREATE UNIQUE INDEX \"lightest\" ON \"item\" (\"weight\") WHERE gone = 0 AND \"order\" > 0")
            .capture("CREATE TEMP TRIGGER \"livestore_item_insert\" AFTER INSERT ON main.\"item\" BEGIN SELECT \"livestore_capture_item\"(0, new.\"item_no\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_item_update\" AFTER UPDATE ON main.\"item\" BEGIN SELECT \"livestore_capture_item\"(1, old.\"item_no\", old.\"order\", old.\"shelf\", old.\"parent\", old.\"weight\", old.\"state\", old.\"gone\", new.\"item_no\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_item_delete\" AFTER DELETE ON main.\"item\" BEGIN SELECT \"livestore_capture_item\"(2, old.\"item_no\", old.\"order\", old.\"shelf\", old.\"parent\", old.\"weight\", old.\"state\", old.\"gone\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final ItemTable ITEM = new ItemTable("item");

    /**
     * Column {@code item_no}.
     */
    public final LongColumn<Long> number = bigint("item_no");

    /**
     * Column {@code order}.
     */
    public final IntColumn<Integer> position = integer("order");

    /**
     * Column {@code shelf}.
     */
    public final TextColumn<@Nullable String> shelf = text("shelf");

    /**
     * Column {@code parent}.
     */
    public final LongColumn<@Nullable Long> parent = bigint("parent");

    /**
     * Column {@code weight}.
     */
    public final DoubleColumn<Double> weight = real("weight");

    /**
     * Column {@code state}.
     */
    public final TextColumn<String> state = text("state");

    /**
     * Column {@code gone}.
     */
    public final BooleanColumn<Boolean> gone = bool("gone");

    private ItemTable(String alias) {
        super(DEFINITION, alias);
    }

    /**
     * The same table under another name, to join it with itself.
     *
     * @param alias the other name
     * @return a table of the same rows
     */
    public ItemTable alias(String alias) {
        return new ItemTable(alias);
    }

    @Override
    protected Item read(Row row, int at) {
        return new Item(
                number.read(row, at),
                position.read(row, at + 1),
                shelf.read(row, at + 2),
                parent.read(row, at + 3),
                weight.read(row, at + 4),
                state.read(row, at + 5),
                gone.read(row, at + 6));
    }

    @Override
    protected @Nullable Object[] values(Item row) {
        return new @Nullable Object[] {
                number.encode(row.number()),
                position.encode(row.position()),
                shelf.encode(row.shelf()),
                parent.encode(row.parent()),
                weight.encode(row.weight()),
                state.encode(row.state()),
                gone.encode(row.gone())};
    }

    @Override
    protected Object key(Item row) {
        return row.number();
    }
}

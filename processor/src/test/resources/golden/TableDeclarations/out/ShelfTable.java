package shop;

import io.livestore4j.Row;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.TextColumn;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Type-safe access to table {@code shelf}, generated from {@link Shelf}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
final class ShelfTable extends Table<Shelf> {
    private static final TableDefinition DEFINITION = TableDefinition.named("shelf")
            .key("code")
            .create("CREATE TABLE \"shelf\" (\n"
                    + "    \"code\" TEXT PRIMARY KEY NOT NULL\n"
                    + ") STRICT, WITHOUT ROWID")
            .capture("CREATE TEMP TRIGGER \"livestore_shelf_insert\" AFTER INSERT ON main.\"shelf\" BEGIN SELECT \"livestore_capture_shelf\"(0, new.\"code\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_shelf_update\" AFTER UPDATE ON main.\"shelf\" BEGIN SELECT \"livestore_capture_shelf\"(1, old.\"code\", new.\"code\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_shelf_delete\" AFTER DELETE ON main.\"shelf\" BEGIN SELECT \"livestore_capture_shelf\"(2, old.\"code\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final ShelfTable SHELF = new ShelfTable("shelf");

    /**
     * Column {@code code}.
     */
    public final TextColumn<String> shelfCode = text("code");

    private ShelfTable(String alias) {
        super(DEFINITION, alias);
    }

    /**
     * The same table under another name, to join it with itself.
     *
     * @param alias the other name
     * @return a table of the same rows
     */
    public ShelfTable alias(String alias) {
        return new ShelfTable(alias);
    }

    @Override
    protected Shelf read(Row row, int at) {
        return new Shelf(shelfCode.read(row, at));
    }

    @Override
    protected @Nullable Object[] values(Shelf row) {
        return new @Nullable Object[] {shelfCode.encode(row.shelfCode())};
    }

    @Override
    protected Object key(Shelf row) {
        return row.shelfCode();
    }
}

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
 * Type-safe access to table {@code group}, generated from {@link Shop.OpenTab}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class Shop_OpenTabTable extends Table<Shop.OpenTab> {
    private static final TableDefinition DEFINITION = TableDefinition.named("group")
            .key("id")
            .clientOnly()
            .create("CREATE TABLE \"group\" (\n"
                    + "    \"id\" TEXT PRIMARY KEY NOT NULL\n"
                    + ") STRICT, WITHOUT ROWID")
            .capture("CREATE TEMP TRIGGER \"livestore_group_insert\" AFTER INSERT ON main.\"group\" BEGIN SELECT \"livestore_capture_group\"(0, new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_group_update\" AFTER UPDATE ON main.\"group\" BEGIN SELECT \"livestore_capture_group\"(1, old.\"id\", new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_group_delete\" AFTER DELETE ON main.\"group\" BEGIN SELECT \"livestore_capture_group\"(2, old.\"id\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final Shop_OpenTabTable OPEN_TAB = new Shop_OpenTabTable("group");

    /**
     * Column {@code id}.
     */
    public final TextColumn<String> id = text("id");

    private Shop_OpenTabTable(String alias) {
        super(DEFINITION, alias);
    }

    /**
     * The same table under another name, to join it with itself.
     *
     * @param alias the other name
     * @return a table of the same rows
     */
    public Shop_OpenTabTable alias(String alias) {
        return new Shop_OpenTabTable(alias);
    }

    @Override
    protected Shop.OpenTab read(Row row, int at) {
        return new Shop.OpenTab(id.read(row, at));
    }

    @Override
    protected @Nullable Object[] values(Shop.OpenTab row) {
        return new @Nullable Object[] {id.encode(row.id())};
    }

    @Override
    protected Object key(Shop.OpenTab row) {
        return row.id();
    }
}

package shop;

import io.livestore4j.Row;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import io.livestore4j.table.IntColumn;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.TextColumn;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Type-safe access to table {@code a_view}, generated from {@link View}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class ViewTable extends Table<View> {
    private static final TableDefinition DEFINITION = TableDefinition.named("a_view")
            .key("id")
            .clientOnly()
            .create("CREATE TABLE \"a_view\" (\n"
                    + "    \"id\" TEXT PRIMARY KEY NOT NULL,\n"
                    + "    \"page\" INTEGER NOT NULL\n"
                    + ") STRICT, WITHOUT ROWID")
            .capture("CREATE TEMP TRIGGER \"livestore_a_view_insert\" AFTER INSERT ON main.\"a_view\" BEGIN SELECT \"livestore_capture_a_view\"(0, new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_a_view_update\" AFTER UPDATE ON main.\"a_view\" BEGIN SELECT \"livestore_capture_a_view\"(1, old.\"id\", old.\"page\", new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_a_view_delete\" AFTER DELETE ON main.\"a_view\" BEGIN SELECT \"livestore_capture_a_view\"(2, old.\"id\", old.\"page\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final ViewTable VIEW = new ViewTable("a_view");

    /**
     * Column {@code id}.
     */
    public final TextColumn<String> id = text("id");

    /**
     * Column {@code page}.
     */
    public final IntColumn<Integer> page = integer("page");

    private ViewTable(String alias) {
        super(DEFINITION, alias);
    }

    /**
     * The same table under another name, to join it with itself.
     *
     * @param alias the other name
     * @return a table of the same rows
     */
    public ViewTable alias(String alias) {
        return new ViewTable(alias);
    }

    @Override
    protected View read(Row row, int at) {
        return new View(
                id.read(row, at),
                page.read(row, at + 1));
    }

    @Override
    protected @Nullable Object[] values(View row) {
        return new @Nullable Object[] {
                id.encode(row.id()),
                page.encode(row.page())};
    }

    @Override
    protected Object key(View row) {
        return row.id();
    }
}

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
 * Type-safe access to table {@code supplier}, generated from {@link Supplier}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class SupplierTable extends Table<Supplier> {
    private static final TableDefinition DEFINITION = TableDefinition.named("supplier")
            .key("id")
            .create("CREATE TABLE \"supplier\" (\n"
                    + "    \"id\" TEXT PRIMARY KEY NOT NULL\n"
                    + ") STRICT, WITHOUT ROWID")
            .capture("CREATE TEMP TRIGGER \"livestore_supplier_insert\" AFTER INSERT ON main.\"supplier\" BEGIN SELECT \"livestore_capture_supplier\"(0, new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_supplier_update\" AFTER UPDATE ON main.\"supplier\" BEGIN SELECT \"livestore_capture_supplier\"(1, old.\"id\", new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_supplier_delete\" AFTER DELETE ON main.\"supplier\" BEGIN SELECT \"livestore_capture_supplier\"(2, old.\"id\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final SupplierTable SUPPLIER = new SupplierTable("supplier");

    /**
     * Column {@code id}.
     */
    public final TextColumn<String> id = text("id");

    private SupplierTable(String alias) {
        super(DEFINITION, alias);
    }

    /**
     * The same table under another name, to join it with itself.
     *
     * @param alias the other name
     * @return a table of the same rows
     */
    public SupplierTable alias(String alias) {
        return new SupplierTable(alias);
    }

    @Override
    protected Supplier read(Row row, int at) {
        return new Supplier(id.read(row, at));
    }

    @Override
    protected @Nullable Object[] values(Supplier row) {
        return new @Nullable Object[] {id.encode(row.id())};
    }

    @Override
    protected Object key(Supplier row) {
        return row.id();
    }
}

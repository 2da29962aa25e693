import io.livestore4j.Row;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import io.livestore4j.table.BooleanColumn;
import io.livestore4j.table.IntColumn;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.TextColumn;
import java.lang.Boolean;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Type-safe access to table {@code membership}, generated from {@link Membership}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
final class MembershipTable extends Table<Membership> {
    private static final TableDefinition DEFINITION_ = TableDefinition.named("membership")
            .key("row", "definition")
            .create("CREATE TABLE \"membership\" (\n"
                    + "    \"row\" TEXT NOT NULL,\n"
                    + "    \"at\" INTEGER NOT NULL CHECK (\"at\" IN (0, 1)),\n"
                    + "    \"definition\" INTEGER NOT NULL,\n"
                    + "    PRIMARY KEY (\"row\", \"definition\")\n"
                    + ") STRICT, WITHOUT ROWID")
            .capture("CREATE TEMP TRIGGER \"livestore_membership_insert\" AFTER INSERT ON main.\"membership\" BEGIN SELECT \"livestore_capture_membership\"(0, new.\"row\", new.\"definition\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_membership_update\" AFTER UPDATE ON main.\"membership\" BEGIN SELECT \"livestore_capture_membership\"(1, old.\"row\", old.\"at\", old.\"definition\", new.\"row\", new.\"definition\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_membership_delete\" AFTER DELETE ON main.\"membership\" BEGIN SELECT \"livestore_capture_membership\"(2, old.\"row\", old.\"at\", old.\"definition\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final MembershipTable MEMBERSHIP = new MembershipTable("membership");

    /**
     * Column {@code row}.
     */
    public final TextColumn<String> row = text("row");

    /**
     * Column {@code at}.
     */
    public final BooleanColumn<Boolean> at = bool("at");

    /**
     * Column {@code definition}.
     */
    public final IntColumn<Integer> DEFINITION = integer("definition");

    private MembershipTable(String alias) {
        super(DEFINITION_, alias);
    }

    /**
     * The same table under another name, to join it with itself.
     *
     * @param alias the other name
     * @return a table of the same rows
     */
    public MembershipTable alias(String alias) {
        return new MembershipTable(alias);
    }

    @Override
    protected Membership read(Row row_, int at_) {
        return new Membership(
                row.read(row_, at_),
                at.read(row_, at_ + 1),
                DEFINITION.read(row_, at_ + 2));
    }

    @Override
    protected @Nullable Object[] values(Membership row_) {
        return new @Nullable Object[] {
                row.encode(row_.row()),
                at.encode(row_.at()),
                DEFINITION.encode(row_.DEFINITION())};
    }

    @Override
    protected Object key(Membership row) {
        return List.of(row.row(), row.DEFINITION());
    }
}

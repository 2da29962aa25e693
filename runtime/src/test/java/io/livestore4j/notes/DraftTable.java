package io.livestore4j.notes;

import io.livestore4j.Row;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.TextColumn;
import org.jspecify.annotations.Nullable;

public final class DraftTable extends Table<Draft> {

    private static final TableDefinition DEFINITION = TableDefinition.named("draft")
            .key("id")
            .clientOnly()
            .create("CREATE TABLE \"draft\" (\"id\" TEXT NOT NULL PRIMARY KEY, \"text\" TEXT NOT NULL)"
                    + " STRICT, WITHOUT ROWID")
            .capture("CREATE TEMP TRIGGER \"livestore_draft_insert\" AFTER INSERT ON main.\"draft\""
                    + " BEGIN SELECT \"livestore_capture_draft\"(0, new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_draft_update\" AFTER UPDATE ON main.\"draft\""
                    + " BEGIN SELECT \"livestore_capture_draft\"(1, old.\"id\", old.\"text\", new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_draft_delete\" AFTER DELETE ON main.\"draft\""
                    + " BEGIN SELECT \"livestore_capture_draft\"(2, old.\"id\", old.\"text\"); END")
            .build();

    public static final DraftTable DRAFT = new DraftTable("draft");

    public final TextColumn<String> id = text("id");
    public final TextColumn<String> text = text("text");

    private DraftTable(String alias) {
        super(DEFINITION, alias);
    }

    @Override
    protected Draft read(Row row, int at) {
        return new Draft(id.read(row, at), text.read(row, at + 1));
    }

    @Override
    protected @Nullable Object[] values(Draft row) {
        return new @Nullable Object[] {id.encode(row.id()), text.encode(row.text())};
    }

    @Override
    protected Object key(Draft row) {
        return row.id();
    }
}

package io.livestore4j.notes;

import io.livestore4j.Row;
import io.livestore4j.table.BooleanColumn;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.TextColumn;
import org.jspecify.annotations.Nullable;

public final class NoteTable extends Table<Note> {

    private static final TableDefinition DEFINITION = TableDefinition.named("note")
            .key("id")
            .create("""
                    CREATE TABLE "note" (
                      "id" TEXT NOT NULL PRIMARY KEY,
                      "text" TEXT NOT NULL UNIQUE,
                      "pinned" INTEGER NOT NULL DEFAULT 0,
                      "parent_id" TEXT REFERENCES "note" ("id") ON DELETE CASCADE
                    ) STRICT, WITHOUT ROWID""")
            .capture("CREATE TEMP TRIGGER \"livestore_note_insert\" AFTER INSERT ON main.\"note\""
                    + " BEGIN SELECT \"livestore_capture_note\"(0, new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_note_update\" AFTER UPDATE ON main.\"note\""
                    + " BEGIN SELECT \"livestore_capture_note\"(1, old.\"id\", old.\"text\", old.\"pinned\","
                    + " old.\"parent_id\", new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_note_delete\" AFTER DELETE ON main.\"note\""
                    + " BEGIN SELECT \"livestore_capture_note\"(2, old.\"id\", old.\"text\", old.\"pinned\","
                    + " old.\"parent_id\"); END")
            .build();

    public static final NoteTable NOTE = new NoteTable("note");

    public final TextColumn<String> id = text("id");
    public final TextColumn<String> text = text("text");
    public final BooleanColumn<Boolean> pinned = bool("pinned");
    public final TextColumn<@Nullable String> parentId = text("parent_id");

    private NoteTable(String alias) {
        super(DEFINITION, alias);
    }

    @Override
    protected Note read(Row row, int at) {
        return new Note(id.read(row, at), text.read(row, at + 1), pinned.read(row, at + 2), parentId.read(row, at + 3));
    }

    @Override
    protected @Nullable Object[] values(Note row) {
        return new @Nullable Object[] {
            id.encode(row.id()), text.encode(row.text()), pinned.encode(row.pinned()), parentId.encode(row.parentId())
        };
    }

    @Override
    protected Object key(Note row) {
        return row.id();
    }
}

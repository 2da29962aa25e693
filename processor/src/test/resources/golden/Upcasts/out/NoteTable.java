package notes;

import io.livestore4j.Row;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.JsonText;
import io.livestore4j.schema.ReadFromSource;
import io.livestore4j.table.ElementsColumn;
import io.livestore4j.table.JsonColumn;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.TextColumn;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Type-safe access to table {@code note}, generated from {@link Note}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource(
        nullable = "dueAt"
)
public final class NoteTable extends Table<Note> {
    private static final TableDefinition DEFINITION = TableDefinition.named("note")
            .key("id")
            .create("CREATE TABLE \"note\" (\n"
                    + "    \"id\" TEXT PRIMARY KEY NOT NULL,\n"
                    + "    \"text\" TEXT NOT NULL,\n"
                    + "    \"tags\" TEXT NOT NULL CHECK (json_valid(\"tags\")),\n"
                    + "    \"due_at\" TEXT,\n"
                    + "    \"author\" TEXT CHECK (json_valid(\"author\"))\n"
                    + ") STRICT, WITHOUT ROWID")
            .capture("CREATE TEMP TRIGGER \"livestore_note_insert\" AFTER INSERT ON main.\"note\" BEGIN SELECT \"livestore_capture_note\"(0, new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_note_update\" AFTER UPDATE ON main.\"note\" BEGIN SELECT \"livestore_capture_note\"(1, old.\"id\", old.\"text\", old.\"tags\", old.\"due_at\", old.\"author\", new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_note_delete\" AFTER DELETE ON main.\"note\" BEGIN SELECT \"livestore_capture_note\"(2, old.\"id\", old.\"text\", old.\"tags\", old.\"due_at\", old.\"author\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final NoteTable NOTE = new NoteTable("note");

    /**
     * Column {@code id}.
     */
    public final TextColumn<String> id = text("id");

    /**
     * Column {@code text}.
     */
    public final TextColumn<String> text = text("text");

    /**
     * Column {@code tags}.
     */
    public final ElementsColumn<List<String>, String> tags = elements("tags", JsonText.of(ValueCodecs.list(ValueCodecs.TEXT)), JsonText.of(ValueCodecs.TEXT));

    /**
     * Column {@code due_at}.
     */
    public final TextColumn<@Nullable String> dueAt = text("due_at");

    /**
     * Column {@code author}.
     */
    public final JsonColumn<@Nullable Author> author = json("author", JsonText.of(AuthorJson.CODEC));

    private NoteTable(String alias) {
        super(DEFINITION, alias);
    }

    /**
     * The same table under another name, to join it with itself.
     *
     * @param alias the other name
     * @return a table of the same rows
     */
    public NoteTable alias(String alias) {
        return new NoteTable(alias);
    }

    @Override
    protected Note read(Row row, int at) {
        return new Note(
                id.read(row, at),
                text.read(row, at + 1),
                tags.read(row, at + 2),
                dueAt.read(row, at + 3),
                Optional.ofNullable(author.read(row, at + 4)));
    }

    @Override
    protected @Nullable Object[] values(Note row) {
        return new @Nullable Object[] {
                id.encode(row.id()),
                text.encode(row.text()),
                tags.encode(row.tags()),
                dueAt.encode(row.dueAt()),
                author.encode(row.author().orElse(null))};
    }

    @Override
    protected Object key(Note row) {
        return row.id();
    }
}

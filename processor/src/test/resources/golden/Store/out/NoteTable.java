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
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Type-safe access to table {@code note}, generated from {@link Note}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class NoteTable extends Table<Note> {
    private static final TableDefinition DEFINITION = TableDefinition.named("note")
            .key("book", "page")
            .create("CREATE TABLE \"note\" (\n"
                    + "    \"book\" TEXT NOT NULL,\n"
                    + "    \"page\" INTEGER NOT NULL,\n"
                    + "    \"text\" TEXT NOT NULL,\n"
                    + "    \"size\" INTEGER NOT NULL DEFAULT 0,\n"
                    + "    PRIMARY KEY (\"book\", \"page\")\n"
                    + ") STRICT, WITHOUT ROWID")
            .capture("CREATE TEMP TRIGGER \"livestore_note_insert\" AFTER INSERT ON main.\"note\" BEGIN SELECT \"livestore_capture_note\"(0, new.\"book\", new.\"page\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_note_update\" AFTER UPDATE ON main.\"note\" BEGIN SELECT \"livestore_capture_note\"(1, old.\"book\", old.\"page\", old.\"text\", old.\"size\", new.\"book\", new.\"page\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_note_delete\" AFTER DELETE ON main.\"note\" BEGIN SELECT \"livestore_capture_note\"(2, old.\"book\", old.\"page\", old.\"text\", old.\"size\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final NoteTable NOTE = new NoteTable("note");

    /**
     * Column {@code book}.
     */
    public final TextColumn<String> book = text("book");

    /**
     * Column {@code page}.
     */
    public final IntColumn<Integer> page = integer("page");

    /**
     * Column {@code text}.
     */
    public final TextColumn<String> text = text("text");

    /**
     * Column {@code size}.
     */
    public final IntColumn<Integer> size = integer("size");

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
                book.read(row, at),
                page.read(row, at + 1),
                text.read(row, at + 2),
                size.read(row, at + 3));
    }

    @Override
    protected @Nullable Object[] values(Note row) {
        return new @Nullable Object[] {
                book.encode(row.book()),
                page.encode(row.page()),
                text.encode(row.text()),
                size.encode(row.size())};
    }

    @Override
    protected Object key(Note row) {
        return List.of(row.book(), row.page());
    }
}

package shop;

import io.livestore4j.Row;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import io.livestore4j.table.Condition;
import io.livestore4j.table.IntColumn;
import io.livestore4j.table.LongColumn;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.TextColumn;
import java.lang.Integer;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Type-safe access to table {@code page}, generated from {@link Page}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource(
        nullable = "body"
)
final class PageTable extends Table<Page> {
    private static final TableDefinition DEFINITION = TableDefinition.named("page")
            .key("id")
            .fullText("page_fts", "rowid")
            .create("CREATE TABLE \"page\" (\n"
                    + "    \"id\" INTEGER PRIMARY KEY NOT NULL,\n"
                    + "    \"title\" TEXT NOT NULL,\n"
                    + "    \"body\" TEXT,\n"
                    + "    \"size\" INTEGER NOT NULL\n"
                    + ") STRICT")
            .create("CREATE VIRTUAL TABLE \"page_fts\" USING fts5(\"title\", \"body\", \"id\" UNINDEXED, content='page', content_rowid='id')")
            .create("CREATE TRIGGER \"livestore_fts_insert_page\" AFTER INSERT ON \"page\"\n"
                    + "BEGIN\n"
                    + "    INSERT INTO \"page_fts\" (rowid, \"title\", \"body\") SELECT new.\"id\", new.\"title\", new.\"body\";\n"
                    + "END")
            .create("CREATE TRIGGER \"livestore_fts_update_page\" AFTER UPDATE OF \"title\", \"body\", \"id\" ON \"page\"\n"
                    + "BEGIN\n"
                    + "    INSERT INTO \"page_fts\" (\"page_fts\", rowid, \"title\", \"body\") SELECT 'delete', old.\"id\", old.\"title\", old.\"body\";\n"
                    + "    INSERT INTO \"page_fts\" (rowid, \"title\", \"body\") SELECT new.\"id\", new.\"title\", new.\"body\";\n"
                    + "END")
            .create("CREATE TRIGGER \"livestore_fts_delete_page\" AFTER DELETE ON \"page\"\n"
                    + "BEGIN\n"
                    + "    INSERT INTO \"page_fts\" (\"page_fts\", rowid, \"title\", \"body\") SELECT 'delete', old.\"id\", old.\"title\", old.\"body\";\n"
                    + "END")
            .capture("CREATE TEMP TRIGGER \"livestore_page_insert\" AFTER INSERT ON main.\"page\" BEGIN SELECT \"livestore_capture_page\"(0, new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_page_update\" AFTER UPDATE ON main.\"page\" BEGIN SELECT \"livestore_capture_page\"(1, old.\"id\", old.\"title\", old.\"body\", old.\"size\", new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_page_delete\" AFTER DELETE ON main.\"page\" BEGIN SELECT \"livestore_capture_page\"(2, old.\"id\", old.\"title\", old.\"body\", old.\"size\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final PageTable PAGE = new PageTable("page");

    /**
     * Column {@code id}.
     */
    public final LongColumn<Long> id = bigint("id");

    /**
     * Column {@code title}.
     */
    public final TextColumn<String> title = text("title");

    /**
     * Column {@code body}.
     */
    public final TextColumn<@Nullable String> body = text("body");

    /**
     * Column {@code size}.
     */
    public final IntColumn<Integer> size = integer("size");

    private PageTable(String alias) {
        super(DEFINITION, alias);
    }

    /**
     * The same table under another name, to join it with itself.
     *
     * @param alias the other name
     * @return a table of the same rows
     */
    public PageTable alias(String alias) {
        return new PageTable(alias);
    }

    /**
     * The rows whose texts hold all of these words; unless a space follows it, the last may be the beginning of one.
     *
     * @param words any text
     * @return a condition
     */
    public Condition matches(String words) {
        return withWords(words);
    }

    @Override
    protected Page read(Row row, int at) {
        return new Page(
                id.read(row, at),
                title.read(row, at + 1),
                body.read(row, at + 2),
                size.read(row, at + 3));
    }

    @Override
    protected @Nullable Object[] values(Page row) {
        return new @Nullable Object[] {
                id.encode(row.id()),
                title.encode(row.title()),
                body.encode(row.body()),
                size.encode(row.size())};
    }

    @Override
    protected Object key(Page row) {
        return row.id();
    }
}

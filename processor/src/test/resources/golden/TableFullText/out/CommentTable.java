package shop;

import io.livestore4j.Row;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import io.livestore4j.table.Condition;
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
 * Type-safe access to table {@code comment}, generated from {@link Comment}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
final class CommentTable extends Table<Comment> {
    private static final TableDefinition DEFINITION = TableDefinition.named("comment")
            .key("author", "number")
            .fullText("comment_fts", "author", "number")
            .create("CREATE TABLE \"comment\" (\n"
                    + "    \"author\" TEXT NOT NULL,\n"
                    + "    \"number\" INTEGER NOT NULL,\n"
                    + "    \"order\" TEXT NOT NULL,\n"
                    + "    PRIMARY KEY (\"author\", \"number\")\n"
                    + ") STRICT, WITHOUT ROWID")
            .create("CREATE TABLE \"livestore_fts_keys_comment\" (livestore_number INTEGER PRIMARY KEY, \"author\" TEXT NOT NULL, \"number\" INTEGER NOT NULL, UNIQUE (\"author\", \"number\")) STRICT")
            .create("CREATE VIEW \"livestore_fts_view_comment\" AS SELECT k.livestore_number, t.\"order\", t.\"author\", t.\"number\" FROM \"livestore_fts_keys_comment\" AS k JOIN \"comment\" AS t ON t.\"author\" = k.\"author\" AND t.\"number\" = k.\"number\"")
            .create("CREATE VIRTUAL TABLE \"comment_fts\" USING fts5(\"order\", \"author\", \"number\" UNINDEXED, content='livestore_fts_view_comment', content_rowid='livestore_number')")
            .create("CREATE TRIGGER \"livestore_fts_insert_comment\" AFTER INSERT ON \"comment\"\n"
                    + "BEGIN\n"
                    + "    INSERT INTO \"livestore_fts_keys_comment\" (\"author\", \"number\") VALUES (new.\"author\", new.\"number\");\n"
                    + "    INSERT INTO \"comment_fts\" (rowid, \"order\", \"author\") SELECT livestore_number, new.\"order\", new.\"author\" FROM \"livestore_fts_keys_comment\" WHERE \"author\" = new.\"author\" AND \"number\" = new.\"number\";\n"
                    + "END")
            .create("CREATE TRIGGER \"livestore_fts_update_comment\" AFTER UPDATE OF \"order\", \"author\", \"number\" ON \"comment\"\n"
                    + "BEGIN\n"
                    + "    INSERT INTO \"comment_fts\" (\"comment_fts\", rowid, \"order\", \"author\") SELECT 'delete', livestore_number, old.\"order\", old.\"author\" FROM \"livestore_fts_keys_comment\" WHERE \"author\" = old.\"author\" AND \"number\" = old.\"number\";\n"
                    + "    UPDATE \"livestore_fts_keys_comment\" SET \"author\" = new.\"author\", \"number\" = new.\"number\" WHERE \"author\" = old.\"author\" AND \"number\" = old.\"number\";\n"
                    + "    INSERT INTO \"comment_fts\" (rowid, \"order\", \"author\") SELECT livestore_number, new.\"order\", new.\"author\" FROM \"livestore_fts_keys_comment\" WHERE \"author\" = new.\"author\" AND \"number\" = new.\"number\";\n"
                    + "END")
            .create("CREATE TRIGGER \"livestore_fts_delete_comment\" AFTER DELETE ON \"comment\"\n"
                    + "BEGIN\n"
                    + "    INSERT INTO \"comment_fts\" (\"comment_fts\", rowid, \"order\", \"author\") SELECT 'delete', livestore_number, old.\"order\", old.\"author\" FROM \"livestore_fts_keys_comment\" WHERE \"author\" = old.\"author\" AND \"number\" = old.\"number\";\n"
                    + "    DELETE FROM \"livestore_fts_keys_comment\" WHERE \"author\" = old.\"author\" AND \"number\" = old.\"number\";\n"
                    + "END")
            .capture("CREATE TEMP TRIGGER \"livestore_comment_insert\" AFTER INSERT ON main.\"comment\" BEGIN SELECT \"livestore_capture_comment\"(0, new.\"author\", new.\"number\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_comment_update\" AFTER UPDATE ON main.\"comment\" BEGIN SELECT \"livestore_capture_comment\"(1, old.\"author\", old.\"number\", old.\"order\", new.\"author\", new.\"number\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_comment_delete\" AFTER DELETE ON main.\"comment\" BEGIN SELECT \"livestore_capture_comment\"(2, old.\"author\", old.\"number\", old.\"order\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final CommentTable COMMENT = new CommentTable("comment");

    /**
     * Column {@code author}.
     */
    public final TextColumn<String> author = text("author");

    /**
     * Column {@code number}.
     */
    public final IntColumn<Integer> number = integer("number");

    /**
     * Column {@code order}.
     */
    public final TextColumn<String> text = text("order");

    private CommentTable(String alias) {
        super(DEFINITION, alias);
    }

    /**
     * The same table under another name, to join it with itself.
     *
     * @param alias the other name
     * @return a table of the same rows
     */
    public CommentTable alias(String alias) {
        return new CommentTable(alias);
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
    protected Comment read(Row row, int at) {
        return new Comment(
                author.read(row, at),
                number.read(row, at + 1),
                text.read(row, at + 2));
    }

    @Override
    protected @Nullable Object[] values(Comment row) {
        return new @Nullable Object[] {
                author.encode(row.author()),
                number.encode(row.number()),
                text.encode(row.text())};
    }

    @Override
    protected Object key(Comment row) {
        return List.of(row.author(), row.number());
    }
}

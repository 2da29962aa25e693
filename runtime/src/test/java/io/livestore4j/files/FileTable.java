package io.livestore4j.files;

import io.livestore4j.Row;
import io.livestore4j.table.ComparableColumn;
import io.livestore4j.table.SqlValues;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.ValueColumn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public final class FileTable extends Table<FileRow> {

    private static final TableDefinition DEFINITION = TableDefinition.named("file")
            .key("path")
            .create("""
                    CREATE TABLE "file" (
                      "path" BLOB NOT NULL PRIMARY KEY,
                      "day" TEXT NOT NULL,
                      "colour" TEXT NOT NULL,
                      "content" BLOB
                    ) STRICT, WITHOUT ROWID""")
            .capture("CREATE TEMP TRIGGER \"livestore_file_insert\" AFTER INSERT ON main.\"file\""
                    + " BEGIN SELECT \"livestore_capture_file\"(0, new.\"path\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_file_update\" AFTER UPDATE ON main.\"file\""
                    + " BEGIN SELECT \"livestore_capture_file\"(1, old.\"path\", old.\"day\", old.\"colour\", old.\"content\","
                    + " new.\"path\"); END")
            .capture(
                    "CREATE TEMP TRIGGER \"livestore_file_delete\" AFTER DELETE ON main.\"file\""
                            + " BEGIN SELECT \"livestore_capture_file\"(2, old.\"path\", old.\"day\", old.\"colour\", old.\"content\"); END")
            .build();

    public static final FileTable FILE = new FileTable("file");

    public final ValueColumn<byte[]> path = value("path", SqlValues.BLOB);
    public final ComparableColumn<LocalDate> day = ordered("day", SqlValues.LOCAL_DATE);
    public final ValueColumn<Colour> colour = value("colour", SqlValues.converted(new Colour.AsText(), SqlValues.TEXT));
    public final ValueColumn<byte @Nullable []> content = value("content", SqlValues.BLOB);

    private FileTable(String alias) {
        super(DEFINITION, alias);
    }

    @Override
    protected FileRow read(Row row, int at) {
        return new FileRow(
                path.read(row, at), day.read(row, at + 1), colour.read(row, at + 2), content.read(row, at + 3));
    }

    @Override
    protected @Nullable Object[] values(FileRow row) {
        return new @Nullable Object[] {
            path.encode(row.path()), day.encode(row.day()), colour.encode(row.colour()), content.encode(row.content())
        };
    }

    @Override
    protected Object key(FileRow row) {
        return row.path();
    }
}

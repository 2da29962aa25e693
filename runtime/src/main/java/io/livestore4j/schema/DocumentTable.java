package io.livestore4j.schema;

import io.livestore4j.Mutation;
import io.livestore4j.Row;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.TextColumn;
import org.jspecify.annotations.Nullable;

/** The client-only table of a document. Its triggers are those that generated tables have. */
final class DocumentTable extends Table<DocumentTable.Entry> {

    private final TextColumn<String> id = text("id");
    private final TextColumn<String> value = text("value");

    DocumentTable(String name) {
        super(definition(name), name);
    }

    /** @param value the record as JSON */
    record Entry(String id, String value) {}

    private static TableDefinition definition(String name) {
        String table = quoted(name);
        return TableDefinition.named(name)
                .key("id")
                .clientOnly()
                .create("CREATE TABLE " + table
                        + " (\"id\" TEXT NOT NULL PRIMARY KEY, \"value\" TEXT NOT NULL) STRICT, WITHOUT ROWID")
                .capture(trigger(name, "insert", "0, new.\"id\""))
                .capture(trigger(name, "update", "1, old.\"id\", old.\"value\", new.\"id\""))
                .capture(trigger(name, "delete", "2, old.\"id\", old.\"value\""))
                .build();
    }

    private static String trigger(String table, String operation, String arguments) {
        return "CREATE TEMP TRIGGER " + quoted("livestore_" + table + "_" + operation) + " AFTER " + operation
                + " ON main." + quoted(table) + " BEGIN SELECT " + quoted("livestore_capture_" + table) + "("
                + arguments
                + "); END";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    Mutation set(String key, String json) {
        return insert(new Entry(key, json)).orReplace();
    }

    @Override
    protected Entry read(Row row, int at) {
        return new Entry(id.read(row, at), value.read(row, at + 1));
    }

    @Override
    protected @Nullable Object[] values(Entry row) {
        return new @Nullable Object[] {id.encode(row.id()), value.encode(row.value())};
    }

    @Override
    protected Object key(Entry row) {
        return row.id();
    }
}

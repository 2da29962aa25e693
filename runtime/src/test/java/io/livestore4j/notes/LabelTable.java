package io.livestore4j.notes;

import io.livestore4j.Row;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.TextColumn;
import org.jspecify.annotations.Nullable;

/** A table with any name, which a release may have or not. */
public final class LabelTable extends Table<Draft> {

    private final TextColumn<String> id = text("id");
    private final TextColumn<String> text = text("text");

    /** @param more what its DDL has beside two columns, such as a rule of the table */
    public LabelTable(String name, String more) {
        super(definition(name, more), name);
    }

    private static TableDefinition definition(String name, String more) {
        return TableDefinition.named(name)
                .key("id")
                .create("CREATE TABLE \"" + name + "\" (\"id\" TEXT NOT NULL PRIMARY KEY, \"text\" TEXT NOT NULL" + more
                        + ") STRICT, WITHOUT ROWID")
                .capture(trigger(name, "insert", "0, new.\"id\""))
                .capture(trigger(name, "update", "1, old.\"id\", old.\"text\", new.\"id\""))
                .capture(trigger(name, "delete", "2, old.\"id\", old.\"text\""))
                .build();
    }

    private static String trigger(String table, String operation, String values) {
        return "CREATE TEMP TRIGGER \"livestore_" + table + "_" + operation + "\" AFTER " + operation + " ON main.\""
                + table + "\" BEGIN SELECT \"livestore_capture_" + table + "\"(" + values + "); END";
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

package io.livestore4j.table;

import io.livestore4j.Row;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table whose rows hold one value of any type, which is also the key, and the same value again or null. */
public final class HeldTable<V> extends Table<HeldTable.Held<V>> {

    /** Equal by content, also where that is bytes. */
    public record Held<V>(V key, @Nullable V value) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Held<?> that
                    && Objects.deepEquals(key, that.key)
                    && Objects.deepEquals(value, that.value);
        }

        @Override
        public int hashCode() {
            return Binds.hash(key);
        }
    }

    public final ComparableColumn<V> key;
    public final ValueColumn<@Nullable V> value;

    private HeldTable(TableDefinition definition, SqlValue<V> value) {
        super(definition, definition.name());
        this.key = ordered("key", value);
        this.value = value("value", value);
    }

    /** @param type of SQLite, such as TEXT */
    public static <V> HeldTable<V> of(String type, SqlValue<V> value) {
        TableDefinition definition = TableDefinition.named("held")
                .key("key")
                .create("CREATE TABLE \"held\" (\"key\" " + type + " NOT NULL PRIMARY KEY, \"value\" " + type
                        + ") STRICT, WITHOUT ROWID")
                .capture(trigger("INSERT", "0, new.\"key\""))
                .capture(trigger("UPDATE", "1, old.\"key\", old.\"value\", new.\"key\""))
                .capture(trigger("DELETE", "2, old.\"key\", old.\"value\""))
                .build();
        return new HeldTable<>(definition, value);
    }

    private static String trigger(String operation, String values) {
        return "CREATE TEMP TRIGGER \"livestore_held_" + operation + "\" AFTER " + operation
                + " ON main.\"held\" BEGIN SELECT \"livestore_capture_held\"(" + values + "); END";
    }

    @Override
    protected Held<V> read(Row row, int at) {
        return new Held<>(key.read(row, at), value.read(row, at + 1));
    }

    @Override
    protected @Nullable Object[] values(Held<V> row) {
        return new @Nullable Object[] {key.encode(row.key()), value.encode(row.value())};
    }

    @Override
    protected Object key(Held<V> row) {
        return row.key();
    }
}

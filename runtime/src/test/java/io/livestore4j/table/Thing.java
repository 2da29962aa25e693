package io.livestore4j.table;

import io.livestore4j.Row;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row with a column of most types, nearly all nullable. */
record Thing(
        int id,
        int level,
        String name,
        @Nullable Integer rank,
        @Nullable Long total,
        @Nullable Double mean,
        @Nullable String note,
        @Nullable Boolean done,
        @Nullable Mood mood,
        @Nullable Instant at) {

    enum Mood {
        SAD,
        GLAD,
        ANGRY
    }

    /** The name of the row itself among its values. */
    static final String WHOLE = "*";

    /** By the names of the columns. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("level", level);
        values.put("name", name);
        values.put("rank", rank);
        values.put("total", total);
        values.put("mean", mean);
        values.put("note", note);
        values.put("done", done);
        values.put("mood", mood);
        values.put("at", at);
        values.put(WHOLE, this);
        return values;
    }

    /** As the processor would write it, but of any name. */
    static final class ThingTable extends Table<Thing> {

        private final TableDefinition definition;

        final IntColumn<Integer> id = integer("id");
        final IntColumn<Integer> level = integer("level");
        final TextColumn<String> name = text("name");
        final IntColumn<@Nullable Integer> rank = integer("rank");
        final LongColumn<@Nullable Long> total = bigint("total");
        final DoubleColumn<@Nullable Double> mean = real("mean");
        final TextColumn<@Nullable String> note = text("note");
        final BooleanColumn<@Nullable Boolean> done = bool("done");
        final EnumColumn<@Nullable Mood> mood = enumOf("mood", Mood::valueOf);
        final InstantColumn<@Nullable Instant> at = instant("at");

        private ThingTable(TableDefinition definition, String alias) {
            super(definition, alias);
            this.definition = definition;
        }

        static ThingTable named(String name) {
            return new ThingTable(
                    TableDefinition.named(name)
                            .key("id")
                            .create("CREATE TABLE \"" + name
                                    + "\" (\"id\" INTEGER PRIMARY KEY NOT NULL, \"level\" INTEGER"
                                    + " NOT NULL, \"name\" TEXT NOT NULL, \"rank\" INTEGER, \"total\" INTEGER, \"mean\" REAL,"
                                    + " \"note\" TEXT, \"done\" INTEGER, \"mood\" TEXT, \"at\" TEXT) STRICT")
                            .create("CREATE INDEX \"" + name + "_rank\" ON \"" + name + "\" (\"rank\", \"note\")")
                            .build(),
                    name);
        }

        ThingTable alias(String alias) {
            return new ThingTable(definition, alias);
        }

        @Override
        protected Thing read(Row row, int at) {
            return new Thing(
                    id.read(row, at),
                    level.read(row, at + 1),
                    name.read(row, at + 2),
                    rank.read(row, at + 3),
                    total.read(row, at + 4),
                    mean.read(row, at + 5),
                    note.read(row, at + 6),
                    done.read(row, at + 7),
                    mood.read(row, at + 8),
                    this.at.read(row, at + 9));
        }

        @Override
        protected @Nullable Object[] values(Thing row) {
            return new @Nullable Object[] {
                id.encode(row.id()),
                level.encode(row.level()),
                name.encode(row.name()),
                rank.encode(row.rank()),
                total.encode(row.total()),
                mean.encode(row.mean()),
                note.encode(row.note()),
                done.encode(row.done()),
                mood.encode(row.mood()),
                at.encode(row.at())
            };
        }

        @Override
        protected Object key(Thing row) {
            return row.id();
        }
    }
}

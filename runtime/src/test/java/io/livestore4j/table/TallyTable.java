package io.livestore4j.table;

import io.livestore4j.Row;
import org.jspecify.annotations.Nullable;

/** As the processor would write it. */
final class TallyTable extends Table<Tally> {

    private static final TableDefinition DEFINITION = TableDefinition.named("tally")
            .key("id")
            .create(
                    "CREATE TABLE \"tally\" (\"id\" TEXT PRIMARY KEY NOT NULL, \"tiny\" INTEGER NOT NULL, \"little\" INTEGER"
                            + " NOT NULL, \"count\" INTEGER NOT NULL, \"size\" INTEGER NOT NULL, \"weight\" REAL NOT NULL, \"kind\""
                            + " INTEGER NOT NULL) STRICT, WITHOUT ROWID")
            .build();

    static final TallyTable TALLY = new TallyTable();

    final TextColumn<String> id = text("id");
    final SmallColumn<Byte> tiny = small("tiny", SqlValues.BYTE);
    final SmallColumn<Short> little = small("little", SqlValues.SHORT);
    final IntColumn<Integer> count = integer("count");
    final LongColumn<Long> size = bigint("size");
    final DoubleColumn<Double> weight = real("weight");
    final IntColumn<Integer> kind = integer("kind");

    private TallyTable() {
        super(DEFINITION, "tally");
    }

    @Override
    protected Tally read(Row row, int at) {
        return new Tally(
                id.read(row, at),
                tiny.read(row, at + 1),
                little.read(row, at + 2),
                count.read(row, at + 3),
                size.read(row, at + 4),
                weight.read(row, at + 5));
    }

    @Override
    protected @Nullable Object[] values(Tally row) {
        return new @Nullable Object[] {
            id.encode(row.id()),
            tiny.encode(row.tiny()),
            little.encode(row.little()),
            count.encode(row.count()),
            size.encode(row.size()),
            weight.encode(row.weight()),
            kind.encode(Tally.KIND)
        };
    }

    @Override
    protected Object key(Tally row) {
        return row.id();
    }
}

package io.livestore4j.table;

import io.livestore4j.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers, nullable ones, and a key of two columns. */
record Sample(
        int series,
        int step,
        @Nullable Long total,
        @Nullable Double mean,
        @Nullable Integer rank) {

    /** As the processor would write it. */
    static final class SampleTable extends Table<Sample> {

        private static final TableDefinition DEFINITION = TableDefinition.named("sample")
                .key("series", "step")
                .create(
                        "CREATE TABLE \"sample\" (\"series\" INTEGER NOT NULL, \"step\" INTEGER NOT NULL, \"total\" INTEGER,"
                                + " \"mean\" REAL, \"rank\" INTEGER, PRIMARY KEY (\"series\", \"step\")) STRICT, WITHOUT ROWID")
                .build();

        static final SampleTable SAMPLE = new SampleTable("sample");

        final IntColumn<Integer> series = integer("series");
        final IntColumn<Integer> step = integer("step");
        final LongColumn<@Nullable Long> total = bigint("total");
        final DoubleColumn<@Nullable Double> mean = real("mean");
        final IntColumn<@Nullable Integer> rank = integer("rank");

        private SampleTable(String alias) {
            super(DEFINITION, alias);
        }

        @Override
        protected Sample read(Row row, int at) {
            return new Sample(
                    series.read(row, at),
                    step.read(row, at + 1),
                    total.read(row, at + 2),
                    mean.read(row, at + 3),
                    rank.read(row, at + 4));
        }

        @Override
        protected @Nullable Object[] values(Sample row) {
            return new @Nullable Object[] {
                series.encode(row.series()),
                step.encode(row.step()),
                total.encode(row.total()),
                mean.encode(row.mean()),
                rank.encode(row.rank())
            };
        }

        @Override
        protected Object key(Sample row) {
            return List.of(row.series(), row.step());
        }
    }
}

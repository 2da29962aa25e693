package io.livestore4j.table;

import io.livestore4j.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row with a key of two columns, and columns that may be NULL. */
record Leg(
        String route,
        int stop,
        @Nullable String mode,
        @Nullable Double km) {

    static final LegTable LEG = new LegTable();

    /** As the processor would write it. */
    static final class LegTable extends Table<Leg> {

        private static final TableDefinition DEFINITION = TableDefinition.named("leg")
                .key("route", "stop")
                .create(
                        "CREATE TABLE \"leg\" (\"route\" TEXT NOT NULL, \"stop\" INTEGER NOT NULL, \"mode\" TEXT, \"km\" REAL,"
                                + " PRIMARY KEY (\"route\", \"stop\")) STRICT, WITHOUT ROWID")
                .build();

        final TextColumn<String> route = text("route");
        final IntColumn<Integer> stop = integer("stop");
        final TextColumn<@Nullable String> mode = text("mode");
        final DoubleColumn<@Nullable Double> km = real("km");

        private LegTable() {
            super(DEFINITION, "leg");
        }

        @Override
        protected Leg read(Row row, int at) {
            return new Leg(
                    route.read(row, at),
                    stop.read(row, at + 1),
                    mode.readOrNull(row, at + 2),
                    km.readOrNull(row, at + 3));
        }

        @Override
        protected @Nullable Object[] values(Leg row) {
            return new @Nullable Object[] {
                route.encode(row.route()), stop.encode(row.stop()), mode.encode(row.mode()), km.encode(row.km())
            };
        }

        @Override
        protected Object key(Leg row) {
            return List.of(row.route(), row.stop());
        }
    }
}

package io.livestore4j.table;

import io.livestore4j.QueryFailed;
import io.livestore4j.Row;
import io.livestore4j.ValueText;
import org.jspecify.annotations.Nullable;

/** The values that SQLite stores as they are. */
final class ScalarValues {

    private ScalarValues() {}

    record Text() implements SqlValue<String> {

        @Override
        public @Nullable Object encode(@Nullable String value) {
            return value == null ? null : ValueText.wellFormed(value);
        }

        @Override
        public String read(Row row, int column) {
            return row.text(column);
        }

        @Override
        public @Nullable String readOrNull(Row row, int column) {
            return row.textOrNull(column);
        }
    }

    record Bool() implements SqlValue<Boolean> {

        @Override
        public @Nullable Object encode(@Nullable Boolean value) {
            if (value == null) {
                return null;
            }
            return value ? 1 : 0;
        }

        @Override
        public Boolean read(Row row, int column) {
            return row.integer(column) != 0;
        }

        @Override
        public @Nullable Boolean readOrNull(Row row, int column) {
            Long value = row.integerOrNull(column);
            return value == null ? null : Boolean.valueOf(value != 0);
        }
    }

    record Int() implements SqlValue<Integer> {

        @Override
        public @Nullable Object encode(@Nullable Integer value) {
            return value;
        }

        @Override
        public Integer read(Row row, int column) {
            return exact(row.integer(column), row, column);
        }

        @Override
        public @Nullable Integer readOrNull(Row row, int column) {
            Long value = row.integerOrNull(column);
            return value == null ? null : Integer.valueOf(exact(value, row, column));
        }

        private static int exact(long value, Row row, int column) {
            if (value != (int) value) {
                throw new QueryFailed(LocatedValue.message(
                        TextValue.UNNAMED,
                        row,
                        column,
                        "holds " + value + ", which does not fit into an int",
                        "Read it as a long."));
            }
            return (int) value;
        }
    }

    record BigInt() implements SqlValue<Long> {

        @Override
        public @Nullable Object encode(@Nullable Long value) {
            return value;
        }

        @Override
        public Long read(Row row, int column) {
            return inRange(row.integer(column), row, column);
        }

        @Override
        public @Nullable Long readOrNull(Row row, int column) {
            Long value = row.integerOrNull(column);
            return value == null ? null : Long.valueOf(inRange(value, row, column));
        }

        /** For a number beyond 64 bits, which can come of a calculation, SQLite gives the nearest that is not. */
        private static long inRange(long value, Row row, int column) {
            if ((value == Long.MAX_VALUE || value == Long.MIN_VALUE) && row.value(column) instanceof Double real) {
                throw new QueryFailed(LocatedValue.message(
                        TextValue.UNNAMED,
                        row,
                        column,
                        "is " + real + ", for a calculation has left the 64 bits of a long",
                        "Calculate with doubles, or exclude such rows."));
            }
            return value;
        }
    }

    record Real() implements SqlValue<Double> {

        @Override
        public @Nullable Object encode(@Nullable Double value) {
            if (value == null) {
                return null;
            }
            if (value.isNaN()) {
                throw new IllegalArgumentException("NaN cannot be stored: SQLite would make it NULL.");
            }
            return value + 0.0; // −0.0 + 0.0 is 0.0
        }

        @Override
        public Double read(Row row, int column) {
            return row.real(column);
        }

        @Override
        public @Nullable Double readOrNull(Row row, int column) {
            return row.realOrNull(column);
        }
    }

    record Single() implements SqlValue<Float> {

        @Override
        public @Nullable Object encode(@Nullable Float value) {
            return value == null ? null : SqlValues.DOUBLE.encode(value.doubleValue());
        }

        @Override
        public Float read(Row row, int column) {
            return nearest(row.real(column), row, column);
        }

        @Override
        public @Nullable Float readOrNull(Row row, int column) {
            Double value = row.realOrNull(column);
            return value == null ? null : Float.valueOf(nearest(value, row, column));
        }

        private static float nearest(double value, Row row, int column) {
            float nearest = (float) value;
            if (Float.isInfinite(nearest) && !Double.isInfinite(value)) {
                throw new QueryFailed(LocatedValue.message(
                        TextValue.UNNAMED,
                        row,
                        column,
                        "holds " + value + ", which does not fit into a float",
                        "Read it as a double."));
            }
            return nearest;
        }
    }

    record Blob() implements SqlValue<byte[]> {

        @Override
        public @Nullable Object encode(byte @Nullable [] value) {
            return value == null ? null : value.clone();
        }

        @Override
        public byte[] read(Row row, int column) {
            return row.blob(column);
        }

        @Override
        public byte @Nullable [] readOrNull(Row row, int column) {
            return row.blobOrNull(column);
        }
    }
}

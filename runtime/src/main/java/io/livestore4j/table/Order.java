package io.livestore4j.table;

/** One term of ORDER BY; {@code asc()} and {@code desc()} of the columns that have an order make it. */
public record Order(Column<?> column, Direction direction) {

    /** Which end comes first. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    @Override
    public String toString() {
        return direction == Direction.ASCENDING ? column.toString() : column + " DESC";
    }
}

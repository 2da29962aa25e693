package io.livestore4j.table;

/** One term of ORDER BY; {@code asc()} and {@code desc()} of the columns that have an order make it. */
public record Order(Term<?> term, Direction direction) {

    /** Which end comes first. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    void write(SqlBuilder out) {
        term.write(out);
        out.add(direction == Direction.ASCENDING ? "" : " DESC");
    }

    @Override
    public String toString() {
        return direction == Direction.ASCENDING ? term.toString() : term + " DESC";
    }
}

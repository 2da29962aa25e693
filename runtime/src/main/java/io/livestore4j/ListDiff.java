package io.livestore4j;

import java.util.List;

/**
 * What changed between two results of a query, as edits that turn the earlier list into the later one. Each index is
 * meant after the edits before it were made. The first diff of a stream inserts the whole list. An immutable value.
 */
public record ListDiff<R>(List<Edit<R>> edits) {

    public ListDiff {
        edits = List.copyOf(edits);
    }

    /** One edit of a list. */
    public sealed interface Edit<R> {

        /** Makes this edit in {@code list}. */
        void applyTo(List<R> list);
    }

    /** A row that was not there before. */
    public record Inserted<R>(int index, R row) implements Edit<R> {

        @Override
        public void applyTo(List<R> list) {
            list.add(index, row);
        }
    }

    /** A row that is gone. */
    public record Removed<R>(int index, R row) implements Edit<R> {

        @Override
        public void applyTo(List<R> list) {
            list.remove(index);
        }
    }

    /**
     * A row that changed its place: taken out at {@code from}, put in at {@code to} of the list without it. If its values
     * changed as well, a {@link Changed} follows.
     *
     * @param row as it was before
     */
    public record Moved<R>(int from, int to, R row) implements Edit<R> {

        @Override
        public void applyTo(List<R> list) {
            list.add(to, list.remove(from));
        }
    }

    /** A row with the same key and other values. */
    public record Changed<R>(int index, R before, R after) implements Edit<R> {

        @Override
        public void applyTo(List<R> list) {
            list.set(index, after);
        }
    }

    /** Makes all edits in {@code list}, which must equal the result before. */
    public void applyTo(List<R> list) {
        edits.forEach(edit -> edit.applyTo(list));
    }
}

package io.livestore4j.internal.live;

import io.livestore4j.ListDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Turns the lists delivered to one subscriber into edits. Rows are the same if their keys are. The rows of a longest
 * increasing run keep their places, so that one moved row is one move. Not thread-safe.
 */
final class ListDiffer<R> {

    private final Function<R, Object> key;
    private List<R> last = List.of();

    ListDiffer(Function<R, Object> key) {
        this.key = key;
    }

    /** The edits from the list before to {@code rows}. */
    ListDiff<R> next(List<R> rows) {
        List<ListDiff.Edit<R>> edits = new ArrayList<>();
        List<R> working = removeGone(rows, edits);
        place(rows, working, edits);
        change(rows, working, edits);
        last = rows;
        return new ListDiff<>(edits);
    }

    private List<R> removeGone(List<R> rows, List<ListDiff.Edit<R>> edits) {
        Set<Object> kept = new HashSet<>();
        rows.forEach(row -> kept.add(key.apply(row)));
        List<R> working = new ArrayList<>(last);
        for (int i = working.size() - 1; i >= 0; i--) {
            if (!kept.contains(key.apply(working.get(i)))) {
                edits.add(new ListDiff.Removed<>(i, working.remove(i)));
            }
        }
        return working;
    }

    /** Puts each row behind the one that precedes it in {@code rows}; rows not yet placed wait where they are. */
    private void place(List<R> rows, List<R> working, List<ListDiff.Edit<R>> edits) {
        Set<Object> staying = staying(rows, working);
        Set<Object> present = keysOf(working);
        int previous = -1;
        for (R row : rows) {
            Object rowKey = key.apply(row);
            if (staying.contains(rowKey)) {
                previous = indexOf(rowKey, working, previous + 1);
            } else if (present.contains(rowKey)) {
                previous = move(rowKey, working, previous, edits);
            } else {
                previous++;
                working.add(previous, row);
                edits.add(new ListDiff.Inserted<>(previous, row));
            }
        }
    }

    private int move(Object rowKey, List<R> working, int previous, List<ListDiff.Edit<R>> edits) {
        int from = indexOf(rowKey, working, 0);
        R row = working.remove(from);
        int to = from <= previous ? previous : previous + 1;
        working.add(to, row);
        edits.add(new ListDiff.Moved<>(from, to, row));
        return to;
    }

    private int indexOf(Object rowKey, List<R> working, int start) {
        int i = start;
        while (!key.apply(working.get(i)).equals(rowKey)) {
            i++;
        }
        return i;
    }

    private void change(List<R> rows, List<R> working, List<ListDiff.Edit<R>> edits) {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).equals(working.get(i))) {
                edits.add(new ListDiff.Changed<>(i, working.get(i), rows.get(i)));
            }
        }
    }

    private Set<Object> keysOf(List<R> rows) {
        Set<Object> keys = new HashSet<>();
        rows.forEach(row -> keys.add(key.apply(row)));
        return keys;
    }

    /** The keys of a longest subsequence that is in order before and after. */
    private Set<Object> staying(List<R> rows, List<R> working) {
        Map<Object, Integer> places = new HashMap<>();
        for (int i = 0; i < working.size(); i++) {
            places.put(key.apply(working.get(i)), i);
        }
        List<Integer> order = new ArrayList<>();
        rows.forEach(row -> {
            Integer place = places.get(key.apply(row));
            if (place != null) {
                order.add(place);
            }
        });
        Set<Object> keys = new HashSet<>();
        for (int index : LongestRun.of(order)) {
            keys.add(key.apply(working.get(order.get(index))));
        }
        return keys;
    }
}

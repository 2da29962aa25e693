package io.livestore4j.internal.live;

import io.livestore4j.ListDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns the lists delivered to one subscriber into edits. Rows are the same if their keys are, and unchanged if the values
 * that they were made of are. The rows of a longest increasing run keep their places, so that one moved row is one move.
 * Not thread-safe.
 */
final class ListDiffer<R> {

    private final Function<R, Object> key;
    private List<Item<R>> last = List.of();

    ListDiffer(Function<R, Object> key) {
        this.key = key;
    }

    /** A row of a list, with the values that it was made of. */
    private record Item<R>(R row, Object key, @Nullable Object[] raw) {}

    /** The edits from the list before to {@code rows}, made of {@code raw}, row by row. */
    ListDiff<R> next(List<R> rows, RawRows raw) {
        List<Item<R>> items = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            R row = rows.get(i);
            items.add(new Item<>(row, key.apply(row), raw.rows().get(i)));
        }
        List<ListDiff.Edit<R>> edits = new ArrayList<>();
        List<Item<R>> working = removeGone(items, edits);
        place(items, working, edits);
        change(items, working, edits);
        last = items;
        return new ListDiff<>(edits);
    }

    private List<Item<R>> removeGone(List<Item<R>> items, List<ListDiff.Edit<R>> edits) {
        Set<Object> kept = keysOf(items);
        List<Item<R>> working = new ArrayList<>(last);
        for (int i = working.size() - 1; i >= 0; i--) {
            if (!kept.contains(working.get(i).key)) {
                edits.add(new ListDiff.Removed<>(i, working.remove(i).row));
            }
        }
        return working;
    }

    /** Puts each row behind the one that precedes it in {@code items}; rows not yet placed wait where they are. */
    private void place(List<Item<R>> items, List<Item<R>> working, List<ListDiff.Edit<R>> edits) {
        Set<Object> staying = staying(items, working);
        Set<Object> present = keysOf(working);
        int previous = -1;
        for (Item<R> item : items) {
            if (staying.contains(item.key)) {
                previous = indexOf(item.key, working, previous + 1);
            } else if (present.contains(item.key)) {
                previous = move(item.key, working, previous, edits);
            } else {
                previous++;
                working.add(previous, item);
                edits.add(new ListDiff.Inserted<>(previous, item.row));
            }
        }
    }

    private static <R> int move(Object key, List<Item<R>> working, int previous, List<ListDiff.Edit<R>> edits) {
        int from = indexOf(key, working, 0);
        Item<R> item = working.remove(from);
        int to = from <= previous ? previous : previous + 1;
        working.add(to, item);
        edits.add(new ListDiff.Moved<>(from, to, item.row));
        return to;
    }

    private static <R> int indexOf(Object key, List<Item<R>> working, int start) {
        int i = start;
        while (!working.get(i).key.equals(key)) {
            i++;
        }
        return i;
    }

    private static <R> void change(List<Item<R>> items, List<Item<R>> working, List<ListDiff.Edit<R>> edits) {
        for (int i = 0; i < items.size(); i++) {
            if (!Arrays.equals(items.get(i).raw, working.get(i).raw)) {
                edits.add(new ListDiff.Changed<>(i, working.get(i).row, items.get(i).row));
            }
        }
    }

    private static <R> Set<Object> keysOf(List<Item<R>> items) {
        Set<Object> keys = new HashSet<>();
        items.forEach(item -> keys.add(item.key));
        return keys;
    }

    /** The keys of a longest subsequence that is in order before and after. */
    private static <R> Set<Object> staying(List<Item<R>> items, List<Item<R>> working) {
        Map<Object, Integer> places = new HashMap<>();
        for (int i = 0; i < working.size(); i++) {
            places.put(working.get(i).key, i);
        }
        List<Integer> order = new ArrayList<>();
        items.forEach(item -> {
            Integer place = places.get(item.key);
            if (place != null) {
                order.add(place);
            }
        });
        Set<Object> keys = new HashSet<>();
        for (int index : LongestRun.of(order)) {
            keys.add(working.get(order.get(index)).key);
        }
        return keys;
    }
}

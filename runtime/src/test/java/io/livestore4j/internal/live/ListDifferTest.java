package io.livestore4j.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.ListDiff;
import io.livestore4j.ListDiff.Changed;
import io.livestore4j.ListDiff.Edit;
import io.livestore4j.ListDiff.Inserted;
import io.livestore4j.ListDiff.Moved;
import io.livestore4j.ListDiff.Removed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code -Dlivestore.seed} repeats a run. */
class ListDifferTest {

    private static final long SEED = Long.getLong("livestore.seed", System.nanoTime());

    private static final int PAIRS = 5_000;

    private record Item(int id, int version) {}

    private static List<Item> items(int... ids) {
        List<Item> items = new ArrayList<>();
        for (int id : ids) {
            items.add(new Item(id, 0));
        }
        return items;
    }

    private static List<Item> randomItems(Random random) {
        List<Integer> ids = new ArrayList<>();
        for (int id = 0; id < random.nextInt(12); id++) {
            ids.add(id);
        }
        Collections.shuffle(ids, random);
        return ids.stream()
                .limit(random.nextInt(13))
                .map(id -> new Item(id, random.nextInt(2)))
                .toList();
    }

    /** Made of its id and its version, each row. */
    private static ListDiff<Item> next(ListDiffer<Item> differ, List<Item> rows) {
        List<@Nullable Object[]> raw = new ArrayList<>();
        rows.forEach(item -> raw.add(new Object[] {item.id, item.version}));
        return differ.next(rows, new RawRows(raw));
    }

    private static List<Edit<Item>> edits(List<Item> before, List<Item> after) {
        ListDiffer<Item> differ = new ListDiffer<>(Item::id);
        next(differ, before);
        return next(differ, after).edits();
    }

    /** Makes the edits one by one, each of which must say truly what it finds. */
    private static List<Item> applied(List<Item> before, List<Edit<Item>> edits, String what) {
        List<Item> list = new ArrayList<>(before);
        for (Edit<Item> edit : edits) {
            if (edit instanceof Removed<Item> removed) {
                assertThat(list.get(removed.index())).as(what).isEqualTo(removed.row());
            } else if (edit instanceof Moved<Item> moved) {
                assertThat(list.get(moved.from())).as(what).isEqualTo(moved.row());
                assertThat(moved.from()).as(what).isNotEqualTo(moved.to());
            } else if (edit instanceof Changed<Item> changed) {
                assertThat(list.get(changed.index())).as(what).isEqualTo(changed.before());
                assertThat(changed.after().id())
                        .as(what)
                        .isEqualTo(changed.before().id());
            }
            edit.applyTo(list);
        }
        return list;
    }

    private static <E> long count(List<Edit<Item>> edits, Class<E> kind) {
        return edits.stream().filter(kind::isInstance).count();
    }

    @Test
    void theEditsTurnAnyListIntoAnyOtherAndNoneIsInVain() {
        Random random = new Random(SEED);
        for (int i = 0; i < PAIRS; i++) {
            List<Item> before = randomItems(random);
            List<Item> after = randomItems(random);
            List<Edit<Item>> edits = edits(before, after);
            String what = "pair %d of seed %d: %s to %s by %s".formatted(i, SEED, before, after, edits);

            assertThat(applied(before, edits, what)).as(what).isEqualTo(after);
            assertThat(new Counts(before, after)).as(what).isEqualTo(Counts.of(edits));
        }
    }

    /** How many edits of each kind two lists need. */
    private record Counts(long removed, long inserted, long changed, long moved) {

        Counts(List<Item> before, List<Item> after) {
            this(only(before, after).size(), only(after, before).size(), changed(before, after), moved(before, after));
        }

        static Counts of(List<Edit<Item>> edits) {
            return new Counts(
                    count(edits, Removed.class),
                    count(edits, Inserted.class),
                    count(edits, Changed.class),
                    count(edits, Moved.class));
        }

        private static Set<Integer> ids(List<Item> items) {
            Set<Integer> ids = new HashSet<>();
            items.forEach(item -> ids.add(item.id()));
            return ids;
        }

        private static Set<Integer> only(List<Item> here, List<Item> there) {
            Set<Integer> ids = ids(here);
            ids.removeAll(ids(there));
            return ids;
        }

        private static long changed(List<Item> before, List<Item> after) {
            Map<Integer, Item> byId = new HashMap<>();
            before.forEach(item -> byId.put(item.id(), item));
            return after.stream()
                    .filter(item -> byId.containsKey(item.id()) && !item.equals(byId.get(item.id())))
                    .count();
        }

        private static long moved(List<Item> before, List<Item> after) {
            List<Integer> places = before.stream().map(Item::id).toList();
            List<Integer> kept = after.stream()
                    .map(item -> places.indexOf(item.id()))
                    .filter(place -> place >= 0)
                    .toList();
            return kept.size() - LongestRun.of(kept).length;
        }
    }

    @Test
    void theFirstDiffInsertsEverything() {
        ListDiff<Item> first = next(new ListDiffer<>(Item::id), items(3, 1));
        assertThat(first.edits())
                .isEqualTo(List.of(new Inserted<>(0, new Item(3, 0)), new Inserted<>(1, new Item(1, 0))));
    }

    @Test
    void equalListsHaveNoEdits() {
        assertThat(edits(items(1, 2, 3), items(1, 2, 3))).isEmpty();
    }

    @Test
    void oneMovedRowIsOneMoveToWhereverItGoes() {
        List<Item> before = items(0, 1, 2, 3, 4, 5);
        for (int from = 0; from < before.size(); from++) {
            for (int to = 0; to < before.size(); to++) {
                List<Item> after = new ArrayList<>(before);
                after.add(to, after.remove(from));
                List<Edit<Item>> edits = edits(before, after);
                String what = from + " to " + to + ": " + edits;
                assertThat(edits).as(what).hasSize(from == to ? 0 : 1).allMatch(edit -> edit instanceof Moved<Item>);
                assertThat(applied(before, edits, what)).as(what).isEqualTo(after);
            }
        }
    }

    @Test
    void aRowThatMovedAndChangedIsMovedFirst() {
        assertThat(edits(items(1, 2, 3), List.of(new Item(3, 1), new Item(1, 0), new Item(2, 0))))
                .isEqualTo(
                        List.of(new Moved<>(2, 0, new Item(3, 0)), new Changed<>(0, new Item(3, 0), new Item(3, 1))));
    }

    @Test
    void eachDiffStartsFromTheListBefore() {
        ListDiffer<Item> differ = new ListDiffer<>(Item::id);
        List<Item> list = new ArrayList<>();
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            List<Item> rows = randomItems(random);
            next(differ, rows).applyTo(list);
            assertThat(list).as("list %d of seed %d", i, SEED).isEqualTo(rows);
        }
    }
}

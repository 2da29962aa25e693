package io.livestore4j.internal.state;

import io.livestore4j.internal.state.Rollback.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows what they were before they were first changed. Taking changes back one by one can itself set foreign keys'
 * actions off, which change other rows; those are seen by the capture and made right as well. For one use.
 */
final class Repair {

    /** Two did for every state that was ever tried; more are for chains of actions. */
    private static final int PASSES_MAX = 8;

    private final StateRows rows;
    private final Capture capture;

    /** Each row as it was; empty where there was none. */
    private final Map<RowKey, Optional<List<@Nullable Object>>> expected = new LinkedHashMap<>();

    Repair(StateRows rows, Capture capture) {
        this.rows = rows;
        this.capture = capture;
    }

    /** The first change of a row tells what it was. So changes must come in the order in which they were made. */
    void expect(List<RowChange> changes) {
        for (RowChange change : changes) {
            TableShape shape = rows.shape(change.tableName());
            List<@Nullable Object> before = change.before();
            if (before != null) {
                expected.putIfAbsent(shape.keyOf(before), Optional.of(before));
            }
            List<@Nullable Object> key = change.key();
            if (key != null) {
                expected.putIfAbsent(shape.key(key), Optional.empty());
            }
        }
    }

    /** Makes every row what it was, those too that changed since {@code mark}. */
    Outcome run(int mark) {
        int seen = mark;
        for (int pass = 0; pass <= PASSES_MAX; pass++) {
            expect(capture.since(seen));
            seen = capture.mark();
            List<RowKey> wrong = wrong();
            if (wrong.isEmpty()) {
                return pass == 0 ? Outcome.CHECKED : Outcome.REPAIRED;
            }
            makeRight(wrong);
        }
        return Outcome.IMPOSSIBLE;
    }

    private List<RowKey> wrong() {
        List<RowKey> wrong = new ArrayList<>();
        expected.forEach((key, row) -> {
            if (!equal(rows.read(key), row)) {
                wrong.add(key);
            }
        });
        return wrong;
    }

    private static boolean equal(Optional<List<@Nullable Object>> one, Optional<List<@Nullable Object>> other) {
        return Arrays.deepEquals(
                one.map(List::toArray).orElse(null), other.map(List::toArray).orElse(null));
    }

    /** In any order, as foreign keys wait. What goes first is not in the way of what comes. */
    private void makeRight(List<RowKey> wrong) {
        for (RowKey key : wrong) {
            if (was(key).isEmpty()) {
                rows.delete(key);
            }
        }
        for (RowKey key : wrong) {
            was(key).ifPresent(row -> rows.put(key, row));
        }
    }

    private Optional<List<@Nullable Object>> was(RowKey key) {
        return expected.getOrDefault(key, Optional.empty());
    }
}

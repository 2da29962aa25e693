package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.CommitTooLarge;
import io.livestore4j.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UndoTest {

    private static final ListTable ITEM =
            ListTable.of("item", "CREATE TABLE item (id, name, n)", List.of("id"), "id", "name", "n");

    /** Its key is not in the order of its columns. */
    private static final ListTable SEAT = ListTable.of(
            "seat", "CREATE TABLE seat (row, hall, guest)", List.of("hall", "row"), "row", "hall", "guest");

    private static final Map<String, Table<?>> TABLES = Map.of("item", ITEM, "seat", SEAT);

    private static final List<RowChange> CHANGES = List.of(
            change(ITEM, 0L, 7L),
            change(SEAT, 0L, "north", 12L),
            change(ITEM, 1L, 7L, "a", null, 8L),
            change(SEAT, 1L, 12L, "north", "Ann", "north", 12L),
            change(SEAT, 2L, 12L, "north", "Bob"),
            change(ITEM, 2L, 8L, "a", 0.5));

    private static RowChange change(ListTable table, @Nullable Object... values) {
        return new RowChange(table, values);
    }

    private static List<RowChange> roundTrip(List<RowChange> changes) {
        return Undo.decode(Undo.encode(changes), TABLES).orElseThrow();
    }

    @Test
    void changesComeBackInOrderWithTheirTables() {
        List<RowChange> back = roundTrip(CHANGES);
        assertThat(back).hasToString(CHANGES.toString());
        assertThat(back).extracting(RowChange::table).containsExactly(ITEM, SEAT, ITEM, SEAT, SEAT, ITEM);
        assertThat(back).extracting(RowChange::operation).containsExactly(0, 0, 1, 1, 2, 2);
    }

    @Test
    void noChangesAreBytesToo() {
        assertThat(Undo.encode(List.of())).isNotEmpty();
        assertThat(roundTrip(List.of())).isEmpty();
    }

    @Test
    void everyValueKeepsItsTypeAndItsBits() {
        List<@Nullable Object> values = new ArrayList<>();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            values.addAll(List.of((1L << bit) - 1, 1L << bit, -(1L << bit), ~(1L << bit)));
        }
        values.addAll(List.of(0.0, -0.0, 1.0, 4.9e-324, Double.MAX_VALUE, 1e300 * 1e300, -1e300 * 1e300));
        values.addAll(List.of("", "\u0000", "a\u0000b", "é😀", "1", "x".repeat(127), "x".repeat(128)));
        values.addAll(List.of("é".repeat(128 * 1024), new byte[0], new byte[] {0, -1}, new byte[300_000]));
        values.add(null);
        for (Object value : values) {
            List<@Nullable Object> row = roundTrip(List.of(change(ITEM, 2L, 1L, value, "end")))
                    .get(0)
                    .before();
            assertThat(row).isNotNull();
            assertThat(row.toArray()).isEqualTo(new @Nullable Object[] {1L, value, "end"});
        }
    }

    @Test
    void theInsertOfOneRowTakesFewBytes() {
        assertThat(Undo.encode(List.of(change(ITEM, 0L, 7L)))).hasSizeLessThanOrEqualTo(12);
        String id = "0190b5a2-7f3c-7d42-9f6e-3b1e0c5a8d11";
        assertThat(Undo.encode(List.of(change(ITEM, 0L, id)))).hasSizeLessThanOrEqualTo(id.length() + 12);
    }

    @Test
    void aTableIsNamedOnce() {
        List<RowChange> inserts = new ArrayList<>();
        for (long id = 0; id < 50; id++) {
            inserts.add(change(ITEM, 0L, id));
        }
        assertThat(Undo.encode(inserts)).hasSizeLessThanOrEqualTo(12 + 50 * 3);
    }

    @Test
    void anUndoOfAnotherVersionIsNotDecoded() {
        byte[] undo = Undo.encode(CHANGES);
        undo[0]++;
        assertThat(Undo.decode(undo, TABLES)).isEmpty();
        assertThat(Undo.rows(undo)).isEmpty();
        assertThat(Undo.decode(new byte[0], TABLES)).isEmpty();
    }

    @Test
    void anUndoOfOtherTablesIsNotDecoded() {
        assertThat(Undo.decode(Undo.encode(CHANGES), Map.of("item", ITEM))).isEmpty();
        ListTable wider =
                ListTable.of("item", "CREATE TABLE item (id, name, n, m)", List.of("id"), "id", "name", "n", "m");
        ListTable otherKey =
                ListTable.of("item", "CREATE TABLE item (id, name, n)", List.of("name"), "id", "name", "n");
        for (ListTable item : List.of(wider, otherKey)) {
            Map<String, Table<?>> others = Map.of("item", item, "seat", SEAT);
            assertThat(Undo.decode(Undo.encode(CHANGES), others)).isEmpty();
        }
    }

    @Test
    void theInsertOfAKeyOfAWideTableIsReadAsWell() {
        String[] columns = new String[80];
        Arrays.setAll(columns, i -> "c" + i);
        ListTable wide = ListTable.of("wide", "CREATE TABLE wide (…)", List.of("c79"), columns);
        byte[] undo = Undo.encode(List.of(change(wide, 0L, 1L)));
        assertThat(Undo.decode(undo, Map.of("wide", wide)).map(Object::toString))
                .hasValue("[wide: null -> [1]]");
    }

    @Test
    void damagedBytesAreReadAsSomethingOrNothingButNeverFail() {
        byte[] undo = Undo.encode(CHANGES);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(undo, 1 + random.nextInt(undo.length));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            damaged[0] = undo[0];
            Undo.rows(damaged);
            Optional<List<RowChange>> read = Undo.decode(damaged, TABLES);
            read.ifPresent(changes -> assertThat(changes).doesNotContainNull());
        }
        for (int length = 0; length < undo.length; length++) {
            assertThat(Undo.decode(Arrays.copyOf(undo, length), TABLES).map(List::size))
                    .isNotEqualTo(Optional.of(CHANGES.size()));
        }
    }

    @Test
    void theRowsOfAnEventAreKnownWithoutItsTables() {
        assertThat(Undo.rows(Undo.encode(CHANGES)).stream().map(RowKey::toString))
                .containsExactly("item[7]", "seat[north, 12]", "item[8]");
    }

    @Test
    void rowsAreEqualByTheValuesOfTheirKeys() {
        RowKey key = new RowKey("item", List.of(new byte[] {1, 2}, "a"));
        assertThat(key)
                .isEqualTo(new RowKey("item", List.of(new byte[] {1, 2}, "a")))
                .hasSameHashCodeAs(new RowKey("item", List.of(new byte[] {1, 2}, "a")))
                .isNotEqualTo(new RowKey("seat", List.of(new byte[] {1, 2}, "a")))
                .isNotEqualTo(new RowKey("item", List.of(new byte[] {1, 3}, "a")))
                .isNotEqualTo(new RowKey("item", List.of("a", new byte[] {1, 2})))
                .isNotEqualTo("item");
        assertThat(new RowKey("item", List.of(1L))).isNotEqualTo(new RowKey("item", List.of(1.0)));
        assertThat(new RowKey("item", Arrays.asList("a", null)))
                .isEqualTo(new RowKey("item", Arrays.asList("a", null)));
    }

    @Test
    void moreBytesThanTheLimitAreRefused() {
        UndoWriter writer = new UndoWriter(1_000);
        writer.value("x".repeat(600));
        assertThatThrownBy(() -> writer.value(new byte[600]))
                .isInstanceOf(CommitTooLarge.class)
                .hasMessageContaining("more than 1000 bytes");
        assertThatThrownBy(() -> writer.value(1)).isInstanceOf(IllegalArgumentException.class);
    }
}

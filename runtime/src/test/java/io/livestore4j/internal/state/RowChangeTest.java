package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowChangeTest {

    private static final ListTable ITEM =
            ListTable.of("item", "CREATE TABLE item (id, name, n)", List.of("id"), "id", "name", "n");

    /** Its key is not in the order of its columns. */
    private static final ListTable SEAT = ListTable.of(
            "seat", "CREATE TABLE seat (row, hall, guest)", List.of("hall", "row"), "row", "hall", "guest");

    private static RowChange change(ListTable table, @Nullable Object... values) {
        return new RowChange(table, values);
    }

    @Test
    void anInsertHasANewKeyAndNothingBefore() {
        RowChange insert = change(ITEM, 0L, 7L);
        assertThat(insert.before()).isNull();
        assertThat(insert.key()).isEqualTo(List.of(7L));
        assertThat(insert.tableName()).isEqualTo("item");
        assertThat(insert.table()).isSameAs(ITEM);
    }

    @Test
    void anUpdateHasTheOldRowAndTheKeyAfterIt() {
        RowChange update = change(ITEM, 1L, 7L, "a", null, 7L);
        assertThat(update.before()).containsExactly(7L, "a", null);
        assertThat(update.key()).containsExactly(7L);
    }

    @Test
    void aDeleteHasTheOldRowOnly() {
        RowChange delete = change(ITEM, 2L, 7L, "a", 1L);
        assertThat(delete.before()).containsExactly(7L, "a", 1L);
        assertThat(delete.key()).isNull();
    }

    @Test
    void anUpdateOfTheKeyHasTheOldOneBeforeAndTheNewOneAsKey() {
        RowChange update = change(ITEM, 1L, 7L, "a", 1L, 8L);
        assertThat(update.before()).containsExactly(7L, "a", 1L);
        assertThat(update.key()).containsExactly(8L);
    }

    @Test
    void aKeyOfSeveralColumnsComesInItsOwnOrder() {
        assertThat(change(SEAT, 0L, "north", 12L).key()).containsExactly("north", 12L);
        RowChange update = change(SEAT, 1L, 12L, "north", "Ann", "south", 3L);
        assertThat(update.before()).containsExactly(12L, "north", "Ann");
        assertThat(update.key()).containsExactly("south", 3L);
        assertThat(change(SEAT, 2L, 12L, "north", null).before()).containsExactly(12L, "north", null);
    }
}
